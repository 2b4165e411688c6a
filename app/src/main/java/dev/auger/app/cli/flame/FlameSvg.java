package dev.auger.app.cli.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A flame graph as a still picture, root at the bottom. Frames narrower than a third of a pixel are left out with what stands on
 * them. Tooltips say the full name, the weight and the share.
 */
final class FlameSvg {

    static final int WIDTH = 1200;
    static final int ROW = 17;
    private static final double NARROWEST = 0.34;
    /** Room a character of the small monospaced text takes. */
    static final double CHARACTER = 6.7;

    private FlameSvg() {}

    /**
     * What is said of a tree besides its names.
     *
     * @param title of the whole
     * @param caption lines above the picture
     * @param styles style sheets, by name
     * @param style style class of a node
     * @param facts what the tooltip says below the name
     * @param figure what stands behind the name where there is room; empty for nothing
     */
    record Words(
            String title,
            List<String> caption,
            List<String> styles,
            IntFunction<String> style,
            IntFunction<String> facts,
            IntFunction<String> figure) {}

    static void write(CallTree tree, Appendable out) throws IOException {
        write(
                tree,
                new Words(
                        tree.what().id() + " " + tree.event(),
                        List.of(),
                        List.of("flame.css"),
                        n -> styleClass(tree.kind(n)),
                        n -> Figures.count(tree.total(n)) + ' ' + FlameJson.unit(tree.unit()) + ", "
                                + Figures.share(tree.total(n), tree.totalWeight()),
                        n -> ""),
                out);
    }

    static void write(CallTree tree, Words words, Appendable out) throws IOException {
        int deepest = 0;
        double scale = tree.totalWeight() <= 0 ? 0 : (double) WIDTH / tree.totalWeight();
        for (int n = 0; n < tree.size(); n = next(tree, n, scale)) {
            if (visible(tree, n, scale)) {
                deepest = Math.max(deepest, tree.depth(n));
            }
        }
        int height = (deepest + 1 + words.caption.size()) * ROW;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + ' ' + height)
                .append("\" width=\"" + WIDTH + "\" height=\"" + height + "\" role=\"img\">\n<title>")
                .append(Resource.escape(words.title))
                .append("</title>\n<style>\n");
        for (String style : words.styles) {
            out.append(Resource.text(style));
        }
        out.append("</style>\n");
        caption(words.caption, out);
        for (int n = 0; n < tree.size(); n = next(tree, n, scale)) {
            if (visible(tree, n, scale)) {
                frame(tree, n, scale, height, words, out);
            }
        }
        out.append("</svg>\n");
    }

    /** Lines of words from the top on, in the colour of axes. */
    static void caption(List<String> lines, Appendable out) throws IOException {
        if (!lines.isEmpty()) {
            out.append("<style>\n").append(Resource.text("axis.css")).append("</style>\n");
        }
        for (int i = 0; i < lines.size(); i++) {
            out.append("<text class=\"axis\" x=\"4\" y=\"" + (i * ROW + 12) + "\">")
                    .append(Resource.escape(lines.get(i)))
                    .append("</text>\n");
        }
    }

    private static boolean visible(CallTree tree, int n, double scale) {
        return n == 0 || tree.total(n) * scale >= NARROWEST;
    }

    private static int next(CallTree tree, int n, double scale) {
        return visible(tree, n, scale) ? n + 1 : tree.end(n);
    }

    private static void frame(CallTree tree, int n, double scale, int height, Words words, Appendable out)
            throws IOException {
        double width = n == 0 ? WIDTH : tree.total(n) * scale;
        String x = decimal(tree.start(n) * scale);
        int y = height - (tree.depth(n) + 1) * ROW;
        out.append("<g class=\"").append(words.style.apply(n)).append("\"><title>");
        out.append(Resource.escape(tree.name(n)))
                .append('\n')
                .append(Resource.escape(words.facts.apply(n)))
                .append("</title><rect x=\"")
                .append(x)
                .append("\" y=\"" + y + "\" width=\"")
                .append(decimal(Math.max(NARROWEST, width - 0.5)))
                .append("\" height=\"" + (ROW - 1) + "\" rx=\"2\"/>");
        int room = (int) ((width - 8) / CHARACTER);
        String label = label(tree, n, words.figure.apply(n), room);
        if (!label.isEmpty()) {
            out.append("<text x=\"")
                    .append(decimal(tree.start(n) * scale + 4))
                    .append("\" y=\"" + (y + 12) + "\">")
                    .append(Resource.escape(label))
                    .append("</text>");
        }
        out.append("</g>\n");
    }

    /** The figure stays as long as the name fits without its package. */
    private static String label(CallTree tree, int n, String figure, int room) {
        int rest = room - figure.length() - 1;
        Frame frame = tree.frameOf(n);
        String least = frame == null ? tree.name(n) : Names.shortFrame(frame);
        return figure.isEmpty() || least.length() > rest ? label(tree, n, room) : label(tree, n, rest) + ' ' + figure;
    }

    /** The package goes first, then the end of the name. */
    private static String label(CallTree tree, int n, int room) {
        if (room < 3) {
            return "";
        }
        String name = tree.name(n);
        Frame frame = tree.frameOf(n);
        if (name.length() > room && frame != null) {
            name = Names.shortFrame(frame);
        }
        return name.length() <= room ? name : name.substring(0, room - 1) + '…';
    }

    static String styleClass(FrameKind kind) {
        return kind.id();
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
