package dev.auger.app.cli.json;

import dev.auger.analysis.threads.DumpSeries.ThreadLine;
import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.analysis.threads.SeriesChanges.Growing;
import dev.auger.analysis.threads.SeriesChanges.Still;
import dev.auger.analysis.threads.verdict.Verdict;
import dev.auger.app.cli.threads.DumpsTogether;
import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadDump;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What dumps of one process tell together: entries of {@code threads}' {@code series} and {@code verdicts}. */
public final class SeriesJson {

    private SeriesJson() {}

    /** Writes what changed over the dumps. */
    public static void changes(JsonOut json, DumpsTogether together) throws IOException {
        SeriesChanges changes = together.changes();
        json.beginObject().beginArray("dumps");
        for (int number : together.numbers()) {
            json.element(number - 1L);
        }
        json.endArray().millis("spanMillis", changes.series().spanMillis()).beginArray("growing");
        for (Growing group : changes.growing()) {
            json.beginObject()
                    .text("state", group.state())
                    .text("kind", group.kind().name())
                    .text("createdBy", group.creator().isEmpty() ? null : group.creator());
            numbers(json, "counts", group.counts());
            ids(json, together.last(), group.lastMembers());
            frames(json, group.frames());
            json.endObject();
        }
        json.endArray().beginArray("sameStack");
        for (Still still : changes.still()) {
            json.beginObject()
                    .text("id", id(together, still.line()))
                    .text("kind", still.kind().name())
                    .text("meanwhile", still.meanwhile().name().toLowerCase(Locale.ROOT))
                    .millis("cpuMillis", still.cpuMillis())
                    .endObject();
        }
        json.endArray().number("idleSameStack", changes.idleStill());
        lines(json, "appeared", together, changes.appeared());
        lines(json, "disappeared", together, changes.disappeared());
        json.endObject();
    }

    /** Writes the verdicts. */
    public static void verdicts(JsonOut json, DumpsTogether together, Texts english) throws IOException {
        for (Verdict verdict : together.verdicts()) {
            String key = "verdict." + verdict.pattern();
            json.beginObject()
                    .number("dump", together.numbers().getLast() - 1L)
                    .text("pattern", verdict.pattern())
                    .text(
                            "title",
                            english.get(key + ".title", Integer.toString(verdict.count()), verdict.place())
                                    .strip())
                    .text("level", verdict.level().name().toLowerCase(Locale.ROOT))
                    .number("count", verdict.count());
            numbers(json, "trend", verdict.trend());
            json.text("place", verdict.place());
            ids(json, together.last(), verdict.threads());
            frames(json, verdict.stack());
            json.text("note", english.get(key + ".note"))
                    .text("next", english.get(key + ".next"))
                    .endObject();
        }
    }

    private static void numbers(JsonOut json, String field, List<Integer> numbers) throws IOException {
        json.beginArray(field);
        for (int number : numbers) {
            json.element((long) number);
        }
        json.endArray();
    }

    private static void ids(JsonOut json, ThreadDump dump, List<Integer> threads) throws IOException {
        json.beginArray("threads");
        for (int thread : threads) {
            json.element(dump.id(thread));
        }
        json.endArray();
    }

    private static void lines(JsonOut json, String field, DumpsTogether together, List<ThreadLine> lines)
            throws IOException {
        json.beginArray(field);
        for (ThreadLine line : lines) {
            json.element(id(together, line));
        }
        json.endArray();
    }

    /** As the last dump that has the thread calls it. */
    private static String id(DumpsTogether together, ThreadLine line) {
        for (int d = line.indexes().size() - 1; d >= 0; d--) {
            if (line.indexes().get(d) >= 0) {
                return together.dumps().get(d).id(line.indexes().get(d));
            }
        }
        return "";
    }

    private static void frames(JsonOut json, List<Frame> frames) throws IOException {
        json.beginArray("frames");
        for (Frame frame : frames) {
            json.beginObject().frameFields(frame).endObject();
        }
        json.endArray();
    }
}
