package dev.auger.app.cli.flame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.auger.analysis.export.Csv;
import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.diff.Change;
import dev.auger.analysis.flame.diff.DiffCollapsed;
import dev.auger.analysis.flame.diff.DiffTotals;
import dev.auger.analysis.flame.diff.DiffTree;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two profiles compared, written with both figures of everything and in the colours of the change. */
public final class DiffFile {

    private static final String[] STYLES = {
        "diff-less-3", "diff-less-2", "diff-less-1", "diff-same", "diff-more-1", "diff-more-2", "diff-more-3"
    };
    private static final int SAME = 3;

    private final DiffTree diff;
    private final String before;
    private final String after;
    private final Texts texts;

    /**
     * @param before name of the file
     * @param after name of the file
     */
    public DiffFile(DiffTree diff, String before, String after, Texts texts) {
        this.diff = diff;
        this.before = before;
        this.after = after;
        this.texts = texts;
    }

    private String heading() {
        return texts.get(
                "cli.diff.head",
                diff.after().what().id(),
                before,
                Figures.count(diff.before().sampleCount()),
                after,
                Figures.count(diff.after().sampleCount()));
    }

    /** Two counts a stack, see {@link DiffCollapsed}; the difference must be root first. */
    public void collapsed(Appendable out) throws IOException {
        DiffCollapsed.write(diff, out);
    }

    /** Every method with self and total before and after, its shares and their change. */
    public void csv(Appendable out, Job job) throws IOException {
        String was = " before [" + unit(diff.before()) + "]";
        String is = " after [" + unit(diff.after()) + "]";
        Csv csv = new Csv(out)
                .head(
                        "method",
                        "self" + was,
                        "self" + is,
                        "total" + was,
                        "total" + is,
                        "share before [%]",
                        "share after [%]",
                        "change [points]",
                        "error [points]");
        DiffTotals totals = DiffTotals.of(diff, job);
        for (int row = 0; row < totals.size(); row++) {
            Change total = totals.total(row);
            Change self = totals.self(row);
            csv.cell(diff.tree().name(totals.node(row)))
                    .cell(self.before().part())
                    .cell(self.after().part())
                    .cell(total.before().part())
                    .cell(total.after().part())
                    .cell(rounded(100 * total.before().fraction()))
                    .cell(rounded(100 * total.after().fraction()))
                    .cell(rounded(total.points()))
                    .cell(rounded(total.error()))
                    .end();
        }
    }

    /** Four places: shares of samples are no surer, and sums of them stay right to what is shown. */
    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** A still picture, see {@link FlameSvg}. */
    public void svg(Appendable out) throws IOException {
        FlameSvg.Words words = new FlameSvg.Words(
                heading(),
                List.of(heading(), texts.get("cli.diff.legend")),
                List.of("flame.css", "diff.css"),
                n -> STYLES[slot(n)],
                this::facts,
                n -> n == 0 ? "" : signed(diff.change(n)));
        FlameSvg.write(diff.tree(), words, out);
    }

    private int slot(int node) {
        return node == 0 ? SAME : SAME + diff.change(node).step();
    }

    private String facts(int node) {
        Change change = diff.change(node);
        String points = change.error() == 0
                ? texts.get("cli.diff.points", signed(change))
                : texts.get("cli.diff.pointsError", signed(change), decimal(change.error()));
        return texts.get("cli.diff.before")
                + ' '
                + side(change.before(), diff.before())
                + '\n'
                + texts.get("cli.diff.after")
                + ' '
                + side(change.after(), diff.after())
                + '\n'
                + texts.get("cli.diff.change")
                + ' '
                + points;
    }

    private static String side(Share share, CallTree of) {
        return decimal(share.fraction() * 100) + " % (" + Figures.count(share.part()) + ' ' + unit(of) + ')';
    }

    private static String unit(CallTree tree) {
        return FlameJson.unit(tree.unit());
    }

    private static String signed(Change change) {
        String sign = change.insideError() ? "≈ " : change.points() < 0 ? "▼ " : "▲ ";
        return sign + (change.points() < 0 ? '\u2212' : '+') + decimal(Math.abs(change.points()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A page, see {@link FlameHtml}. */
    public void html(Appendable out) throws IOException {
        FlameHtml.write(
                before + " → " + after,
                heading(),
                texts.get("cli.diff.legend"),
                List.of("flame.css", "page.css", "diff.css"),
                texts,
                data(),
                out);
    }

    private String data() throws IOException {
        StringWriter text = new StringWriter();
        CallTree tree = diff.tree();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("matched", texts.get("cli.html.matched"));
            json.writeObjectFieldStart("diff");
            json.writeStringField("before", texts.get("cli.diff.before"));
            json.writeStringField("after", texts.get("cli.diff.after"));
            json.writeStringField("points", texts.get("cli.diff.pointsError", "{0}", "{1}"));
            json.writeNumberField("wasWhole", diff.before().totalWeight());
            json.writeNumberField("isWhole", diff.after().totalWeight());
            json.writeStringField("wasUnit", unit(diff.before()));
            json.writeStringField("isUnit", unit(diff.after()));
            json.writeEndObject();
            json.writeArrayFieldStart("names");
            for (int name = 0; name < tree.nameCount(); name++) {
                json.writeString(tree.nameOf(name));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("kinds");
            for (String style : STYLES) {
                json.writeString(style);
            }
            json.writeEndArray();
            nodes(json);
            json.writeEndObject();
        }
        return text.toString().replace("<", "\\u003c");
    }

    private void nodes(JsonGenerator json) throws IOException {
        CallTree tree = diff.tree();
        Map<Long, Integer> pairs = new LinkedHashMap<>();
        ByteArrayOutputStream nodes = new ByteArrayOutputStream();
        int depth = -1;
        for (int n = 0; n < tree.size(); n++) {
            long pair = (long) tree.nameId(n) * STYLES.length + slot(n);
            Integer known = pairs.putIfAbsent(pair, pairs.size());
            FlameHtml.number(nodes, known == null ? pairs.size() - 1 : known);
            FlameHtml.number(nodes, depth + 1 - tree.depth(n));
            Change self = diff.selfChange(n);
            FlameHtml.number(nodes, Math.max(0, self.before().part()));
            FlameHtml.number(nodes, Math.max(0, self.after().part()));
            FlameHtml.number(nodes, n == 0 ? 0 : Math.round(diff.change(n).error() * 10));
            depth = tree.depth(n);
        }
        json.writeNumberField("size", tree.size());
        json.writeArrayFieldStart("pairs");
        for (long pair : pairs.keySet()) {
            json.writeNumber(pair / STYLES.length);
            json.writeNumber(pair % STYLES.length);
        }
        json.writeEndArray();
        json.writeStringField("nodes", Base64.getEncoder().encodeToString(nodes.toByteArray()));
    }
}
