package dev.auger.app.cli.threads;

import dev.auger.analysis.threads.DumpSeries.ThreadLine;
import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.analysis.threads.SeriesChanges.Busy;
import dev.auger.analysis.threads.SeriesChanges.Growing;
import dev.auger.analysis.threads.SeriesChanges.Still;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.verdict.Verdict;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What dumps of one process tell together, for people: growing groups first, then who stood still, came, went and worked; verdicts. */
public final class SeriesText {

    /** Rows of a table where nothing else is asked for. */
    public static final int ROWS = 10;

    private static final int FRAMES = 4;

    private final Texts texts;
    private final Texts verdictTexts;
    private final Texts kindTexts;
    private final int rows;

    public SeriesText(Texts texts, Texts verdictTexts, Texts kindTexts, int rows) {
        this.kindTexts = kindTexts;
        this.texts = texts;
        this.verdictTexts = verdictTexts;
        this.rows = rows;
    }

    public void print(DumpsTogether together, Appendable out) throws IOException {
        if (together.dumps().size() > 1) {
            over(together, out);
        }
        verdicts(together.verdicts(), out);
    }

    private void over(DumpsTogether together, Appendable out) throws IOException {
        SeriesChanges changes = together.changes();
        double span = changes.series().spanMillis();
        out.append('\n')
                .append(texts.get(
                        "cli.threads.series",
                        Figures.count(together.dumps().size()),
                        numbers(together.numbers()),
                        span < 0 ? texts.get("cli.threads.noTime") : Figures.duration((long) (span * 1e6))))
                .append('\n');
        growing(changes.growing(), out);
        still(changes, out);
        busy(changes.busy(), out);
        names("cli.threads.appeared", changes.appeared(), out);
        names("cli.threads.disappeared", changes.disappeared(), out);
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.stream().map(n -> Integer.toString(n)).collect(Collectors.joining(", "));
    }

    private void growing(List<Growing> groups, Appendable out) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        out.append("  ").append(texts.get("cli.threads.growing")).append('\n');
        Table table = new Table()
                .left(texts.get("cli.threads.trend"))
                .left(texts.get("cli.threads.state"))
                .left(texts.get("cli.threads.kind"))
                .left(texts.get("cli.threads.creator"))
                .left(texts.get("cli.threads.stack"));
        groups.stream()
                .limit(rows)
                .forEach(g -> table.row(trend(g.counts()), g.state(), kind(g.kind()), g.creator(), stack(g.frames())));
        table.print(out, 4);
        more(out, groups.size());
    }

    private String kind(WaitKind kind) {
        return kindTexts.get("waitkind." + kind.id());
    }

    private static String trend(List<Integer> counts) {
        return counts.stream().map(Figures::count).collect(Collectors.joining(" \u2192 "));
    }

    private static String stack(List<Frame> frames) {
        String shown = frames.stream().limit(FRAMES).map(Names::shortFrame).collect(Collectors.joining(" < "));
        return frames.size() > FRAMES ? shown + " < \u2026" : shown;
    }

    private void still(SeriesChanges changes, Appendable out) throws IOException {
        if (changes.still().isEmpty()) {
            return;
        }
        out.append("  ")
                .append(texts.get(
                        "cli.threads.still",
                        Figures.count(changes.still().size()),
                        Figures.count(changes.idleStill()),
                        changes.still().size()))
                .append('\n');
        Table table = new Table()
                .left(texts.get("cli.threads.name"))
                .left(texts.get("cli.threads.meanwhile"))
                .right(texts.get("cli.threads.cpu"))
                .left(texts.get("cli.threads.kind"))
                .left(texts.get("cli.threads.top"));
        for (Still still :
                changes.still().subList(0, Math.min(rows, changes.still().size()))) {
            int last = still.line().indexes().getLast();
            List<Frame> frames = changes.series().dumps().getLast().thread(last).frames();
            table.row(
                    still.line().ref().displayName(),
                    texts.get(
                            "cli.threads.meanwhile." + still.meanwhile().name().toLowerCase(Locale.ROOT)),
                    still.cpuMillis() < 0 ? "" : Figures.millis(still.cpuMillis()),
                    kind(still.kind()),
                    stack(frames));
        }
        table.print(out, 4);
        more(out, changes.still().size());
    }

    private void busy(List<Busy> busy, Appendable out) throws IOException {
        if (busy.isEmpty()) {
            return;
        }
        out.append("  ").append(texts.get("cli.threads.busy")).append('\n');
        Table table = new Table().left(texts.get("cli.threads.name")).right(texts.get("cli.threads.cpu"));
        busy.stream().limit(rows).forEach(b -> table.row(b.line().ref().displayName(), Figures.millis(b.cpuMillis())));
        table.print(out, 4);
        more(out, busy.size());
    }

    private void names(String key, List<ThreadLine> lines, Appendable out) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        String shown =
                lines.stream().limit(rows).map(line -> line.ref().displayName()).collect(Collectors.joining(", "));
        String text = texts.get(key, Figures.count(lines.size()), shown);
        out.append("  ")
                .append(text)
                .append(lines.size() > rows ? ", \u2026" : "")
                .append('\n');
    }

    private void verdicts(List<Verdict> verdicts, Appendable out) throws IOException {
        if (verdicts.isEmpty()) {
            return;
        }
        out.append('\n').append(texts.get("cli.threads.verdicts")).append('\n');
        for (Verdict verdict : verdicts.subList(0, Math.min(rows, verdicts.size()))) {
            String level = verdict.level().name().toLowerCase(Locale.ROOT);
            String key = "verdict." + verdict.pattern();
            out.append("  [")
                    .append(verdictTexts.get("verdict.level." + level))
                    .append("] ")
                    .append(verdictTexts
                            .get(key + ".title", Figures.count(verdict.count()), verdict.place())
                            .strip())
                    .append(verdict.trend().size() > 1 ? "  " + trend(verdict.trend()) : "")
                    .append("  ")
                    .append(verdict.pattern())
                    .append('\n');
            if (!verdict.stack().isEmpty()) {
                out.append("    ").append(stack(verdict.stack())).append('\n');
            }
            out.append("    ")
                    .append(texts.get("cli.threads.next", verdictTexts.get(key + ".next")))
                    .append('\n');
            out.append("    ")
                    .append(texts.get("cli.threads.note", verdictTexts.get(key + ".note")))
                    .append('\n');
        }
        more(out, verdicts.size());
    }

    private void more(Appendable out, int all) throws IOException {
        if (all > rows) {
            out.append("    ")
                    .append(texts.get("cli.more", Figures.count(all - rows)))
                    .append('\n');
        }
    }
}
