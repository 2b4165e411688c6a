package dev.auger.app.cli.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import java.io.IOException;
import java.util.Locale;

/**
 * A flame graph as a still picture, root at the bottom. Frames narrower than a third of a pixel are left out with what stands on
 * them. Tooltips say the full name, the weight and the share.
 */
final class FlameSvg {

    private static final int WIDTH = 1200;
    private static final int ROW = 17;
    private static final double NARROWEST = 0.34;
    /** Room a character of the small monospaced text takes. */
    private static final double CHARACTER = 6.7;

    private FlameSvg() {}

    static void write(CallTree tree, Appendable out) throws IOException {
        int deepest = 0;
        double scale = tree.totalWeight() <= 0 ? 0 : (double) WIDTH / tree.totalWeight();
        for (int n = 0; n < tree.size(); n = next(tree, n, scale)) {
            if (visible(tree, n, scale)) {
                deepest = Math.max(deepest, tree.depth(n));
            }
        }
        int height = (deepest + 1) * ROW;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + ' ' + height)
                .append("\" width=\"" + WIDTH + "\" height=\"" + height + "\" role=\"img\">\n<title>")
                .append(Resource.escape(tree.what().id() + " " + tree.event()))
                .append("</title>\n<style>\n")
                .append(Resource.text("flame.css"))
                .append("</style>\n");
        for (int n = 0; n < tree.size(); n = next(tree, n, scale)) {
            if (visible(tree, n, scale)) {
                frame(tree, n, scale, height, out);
            }
        }
        out.append("</svg>\n");
    }

    private static boolean visible(CallTree tree, int n, double scale) {
        return n == 0 || tree.total(n) * scale >= NARROWEST;
    }

    private static int next(CallTree tree, int n, double scale) {
        return visible(tree, n, scale) ? n + 1 : tree.end(n);
    }

    private static void frame(CallTree tree, int n, double scale, int height, Appendable out) throws IOException {
        double width = n == 0 ? WIDTH : tree.total(n) * scale;
        String x = decimal(tree.start(n) * scale);
        int y = height - (tree.depth(n) + 1) * ROW;
        out.append("<g class=\"").append(styleClass(tree.kind(n))).append("\"><title>");
        out.append(Resource.escape(tree.name(n)))
                .append('\n')
                .append(Figures.count(tree.total(n)))
                .append(' ')
                .append(FlameJson.unit(tree.unit()))
                .append(", ")
                .append(Figures.share(tree.total(n), tree.totalWeight()))
                .append("</title><rect x=\"")
                .append(x)
                .append("\" y=\"" + y + "\" width=\"")
                .append(decimal(Math.max(NARROWEST, width - 0.5)))
                .append("\" height=\"" + (ROW - 1) + "\" rx=\"2\"/>");
        String label = label(tree, n, (int) ((width - 8) / CHARACTER));
        if (!label.isEmpty()) {
            out.append("<text x=\"")
                    .append(decimal(tree.start(n) * scale + 4))
                    .append("\" y=\"" + (y + 12) + "\">")
                    .append(Resource.escape(label))
                    .append("</text>");
        }
        out.append("</g>\n");
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

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
