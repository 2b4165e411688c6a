package dev.auger.views.shell;

import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.job.MemoryForecast;
import dev.auger.model.job.Progress;
import dev.auger.model.time.Moment;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Times;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a card on the rail shows.
 *
 * @param id the file's identity for callbacks; unique on the rail
 * @param icon Feather name
 * @param tag format, in a word
 * @param span second line: when, and by what
 * @param counts third line: how large, how much
 * @param note loss or error, or what may go wrong while reading; empty if there is none
 * @param progress 0 to 1 while reading, -1 while unknown
 */
public record EvidenceCard(
        String id,
        Status status,
        String name,
        String icon,
        String tag,
        String span,
        String counts,
        Set<Layer> answers,
        String note,
        double progress) {

    /** How the reading went. */
    public enum Status {
        COMPLETE,
        PARTIAL,
        READING,
        REFUSED;

        String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<EvidenceKind, String> ICONS = Map.of(
            EvidenceKind.JFR, "activity",
            EvidenceKind.HPROF, "database",
            EvidenceKind.THREADS, "list",
            EvidenceKind.GOROUTINES, "list",
            EvidenceKind.GCLOG, "trash-2");
    /** The one count a card shows: the first of these that a file has. */
    private static final List<String> MAIN_COUNTS =
            List.of("events", "objects", "threads", "samples", "stacks", "pauses");

    private static final Pattern HOTSPOT = Pattern.compile("^(?:OpenJDK|Java HotSpot\\(TM\\)) .*VM \\(?([^ )]+).*$");
    private static final String SEPARATOR = " \u00B7 ";

    public EvidenceCard {
        answers = Set.copyOf(answers);
    }

    /** A file that was read, in whole or in part. */
    public static EvidenceCard of(String id, Passport passport, Texts texts) {
        return of(id, passport, Clock.UTC, texts);
    }

    /** @param clock that of the recording, whose times are shown in its zone everywhere else too */
    public static EvidenceCard of(String id, Passport passport, Clock clock, Texts texts) {
        String lost = passport.complete() ? "" : lossLine(passport, texts);
        return new EvidenceCard(
                id,
                passport.complete() ? Status.COMPLETE : Status.PARTIAL,
                passport.name(),
                icon(passport.kind()),
                texts.get("kind." + passport.kind().id()),
                span(passport, clock, texts),
                counts(passport, texts),
                passport.answers(),
                lost,
                1);
    }

    /** A file that is being read. */
    public static EvidenceCard reading(String id, String name, Progress progress, Texts texts) {
        return reading(id, name, progress, null, texts);
    }

    /** @param forecast if memory may not suffice for it */
    public static EvidenceCard reading(
            String id, String name, Progress progress, @Nullable MemoryForecast forecast, Texts texts) {
        double fraction = progress.fraction();
        boolean waiting = progress.total() == 0;
        String done = waiting ? texts.get("rail.waiting") : far(progress, texts);
        String note = forecast == null ? "" : memory(forecast, texts);
        String state = fraction < 0 ? "" : texts.get("rail.reading.share", percent(fraction));
        return new EvidenceCard(
                id, Status.READING, name, "file", texts.get("rail.tag.reading"), done, state, Set.of(), note, fraction);
    }

    private static String memory(MemoryForecast forecast, Texts texts) {
        return texts.get(
                forecast.files() > 1 ? "rail.memory.together" : "rail.memory",
                Numbers.bytes(forecast.neededBytes()),
                Numbers.bytes(forecast.freeBytes()),
                Numbers.bytes(forecast.heapBytes()),
                ResourceExhausted.option(forecast.wantedHeap()),
                Numbers.inText(forecast.files()));
    }

    /** What is done of the total, in its unit. */
    public static String far(Progress progress, Texts texts) {
        return texts.get(
                "rail.progress." + progress.unit().name().toLowerCase(Locale.ROOT),
                amount(progress.done(), progress.unit()),
                amount(progress.total(), progress.unit()));
    }

    /** A file that was refused. */
    public static EvidenceCard refused(String id, String name, long bytes, ImportFailure failure, Texts texts) {
        String looks = failure instanceof UnrecognisedInput u
                ? texts.get("rail.looks-like", FailureText.looks(u, texts))
                : FailureText.reason(failure, texts);
        return unread(id, name, bytes, looks, FailureText.shortTitle(failure, texts), texts);
    }

    /** A file that the user did not want to be read to its end. */
    public static EvidenceCard cancelled(String id, String name, long bytes, Texts texts) {
        return unread(id, name, bytes, texts.get("rail.cancelled.reason"), texts.get("rail.cancelled"), texts);
    }

    private static EvidenceCard unread(String id, String name, long bytes, String why, String note, Texts texts) {
        String tag = texts.get("rail.tag.refused");
        return new EvidenceCard(id, Status.REFUSED, name, "file", tag, why, Numbers.bytes(bytes), Set.of(), note, 1);
    }

    /** Why a file is partial, in one line. */
    static String lossLine(Passport passport, Texts texts) {
        long lost = passport.lostBytes();
        int places = passport.diagnostics().size();
        return lost > 0
                ? texts.get("rail.lost.bytes", Numbers.bytes(lost), places)
                : texts.get("rail.lost.places", places);
    }

    private static String icon(EvidenceKind kind) {
        return ICONS.getOrDefault(kind, "file-text");
    }

    private static String span(Passport passport, Clock clock, Texts texts) {
        Moment start = passport.start();
        Moment end = passport.end();
        String producer = shortProducer(passport.producer());
        String when = "";
        if (start != null) {
            when = end == null || end.equals(start)
                    ? time(start, clock)
                    : texts.get("rail.span", time(start, clock), time(end, clock));
        }
        if (producer == null || producer.isBlank()) {
            return when.isEmpty() ? passport.format() : when;
        }
        return when.isEmpty() ? producer : texts.get("rail.span.by", when, producer);
    }

    private static String time(Moment moment, Clock clock) {
        return moment.zoned() ? clock.time(moment.epochNanos()) : Times.clock(moment);
    }

    /** {@code HotSpot 25.0.3+9} for the long name a virtual machine gives itself: the version is what tells files apart. */
    static @Nullable String shortProducer(@Nullable String producer) {
        return producer == null ? null : HOTSPOT.matcher(producer).replaceFirst("HotSpot $1");
    }

    private static String counts(Passport passport, Texts texts) {
        String size = Numbers.bytes(passport.bytes());
        for (String name : MAIN_COUNTS) {
            Long count = passport.counts().get(name);
            Long sampled = passport.counts().get("sampled");
            if (name.equals("samples") && count != null && sampled != null) {
                return size
                        + SEPARATOR
                        + texts.get("rail.count.sampled", Numbers.inText(sampled), Numbers.inText(count));
            }
            if (count != null) {
                return size + SEPARATOR + texts.get("rail.count." + name, Numbers.inText(count));
            }
        }
        return size;
    }

    private static String amount(long n, Progress.Unit unit) {
        return unit == Progress.Unit.BYTES ? Numbers.bytes(n) : Numbers.inText(n);
    }

    private static String percent(double fraction) {
        return Numbers.decimal(fraction * 100, 0) + " %";
    }
}
