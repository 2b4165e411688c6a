package dev.auger.app.cli.json;

import dev.auger.analysis.quality.EventQuality;
import dev.auger.analysis.quality.KindQuality;
import dev.auger.analysis.quality.Losses;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.analysis.quality.Verdict;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.Locale;

/**
 * {@code info}'s field {@code quality} of a recording. What was not recorded is missing or null, never zero: an event type that is
 * off is in {@code off} and nowhere else.
 */
final class QualityJson {

    private QualityJson() {}

    /** Writes the field {@code quality} into the object of a file. */
    static void write(JsonOut json, RecordingQuality quality, Texts english) throws IOException {
        json.beginObject("quality").flag("settingsRecorded", quality.settings().present());
        settings(json, quality);
        losses(json, quality);
        kinds(json, quality);
        json.beginArray("verdicts");
        for (Verdict verdict : quality.verdicts()) {
            json.beginObject()
                    .text("code", verdict.code())
                    .text("severity", verdict.severity().name().toLowerCase(Locale.ROOT))
                    .text("text", english.get(verdict.text()))
                    .text("remedy", verdict.remedy().isEmpty() ? null : verdict.remedy())
                    .endObject();
        }
        json.endArray().endObject();
    }

    private static void settings(JsonOut json, RecordingQuality quality) throws IOException {
        json.beginArray("off");
        for (EventQuality event : quality.events()) {
            if (event.state() == EventQuality.State.OFF) {
                json.element(event.type());
            }
        }
        json.endArray().beginArray("partly");
        for (EventQuality event : quality.events()) {
            if (event.state() == EventQuality.State.PARTLY) {
                json.element(event.type());
            }
        }
        json.endArray().beginArray("thresholds");
        for (EventQuality event : quality.events()) {
            if (event.recorded() && event.thresholdNanos() > 0) {
                json.beginObject()
                        .text("event", event.type())
                        .millis("thresholdMillis", event.thresholdNanos() / 1e6)
                        .endObject();
            }
        }
        json.endArray();
    }

    private static void losses(JsonOut json, RecordingQuality quality) throws IOException {
        Losses losses = quality.losses();
        json.number("lossBytes", losses.bytes())
                .number("lostSamples", losses.samples())
                .share("lostSampleShare", losses.sampleShare())
                .number("fileLossBytes", losses.fileBytes())
                .millis("droppedMillis", quality.dropped() / 1e6);
        json.beginArray("gaps");
        for (TimeRange gap : quality.gaps()) {
            json.beginObject()
                    .moment("start", Moment.utc(gap.start()))
                    .moment("end", Moment.utc(gap.end()))
                    .endObject();
        }
        json.endArray();
    }

    private static void kinds(JsonOut json, RecordingQuality quality) throws IOException {
        long samples = quality.kinds().stream().mapToLong(KindQuality::samples).sum();
        long cut = quality.kinds().stream().mapToLong(KindQuality::cut).sum();
        json.beginObject("truncatedStacks")
                .number("samples", cut)
                .share("share", samples == 0 ? 0 : (double) cut / samples)
                .number(
                        "depth",
                        quality.kinds().stream()
                                .mapToInt(KindQuality::cutDepth)
                                .max()
                                .orElse(0))
                .endObject();
        json.beginArray("kinds");
        for (KindQuality kind : quality.kinds()) {
            json.beginObject()
                    .text("kind", kind.kind().id())
                    .text("event", kind.event())
                    .number("samples", kind.samples())
                    .millis("perSecond", kind.perSecond())
                    .millis("periodMillis", kind.setNanos() < 0 ? -1 : kind.setNanos() / 1e6)
                    .millis("seenPeriodMillis", kind.seenNanos() < 0 ? -1 : kind.seenNanos() / 1e6)
                    .number("truncated", kind.cut())
                    .number("withoutStack", kind.noStack())
                    .number("withoutThread", kind.noThread())
                    .number("ofVirtualThreads", kind.virtual())
                    .endObject();
        }
        json.endArray();
    }
}
