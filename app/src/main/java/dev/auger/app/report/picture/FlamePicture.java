package dev.auger.app.report.picture;

import dev.auger.analysis.flame.CallTree;
import dev.auger.app.report.facts.FlameFacts;
import dev.auger.app.report.page.Html;
import dev.auger.app.report.page.Legible;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.views.text.Numbers;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A flame graph, root on top. Boxes are nested pictures placed by parts of the width, so they follow the width of the page and cut
 * their own labels; the page's script zooms by moving them. Narrow boxes are left out with what hangs below them, the more the larger
 * the tree is; those on the trail never.
 */
public final class FlamePicture {

    private static final int PITCH = 20;
    private static final int MOST_BOXES = 2500;
    private static final double NARROWEST = 0.001;
    /** Part of the width from which on a box is reached by the tab key. */
    private static final double REACHED = 0.02;

    private static final double PAGE_WIDTH = 1070;
    private static final double CHARACTER = 6.7;

    private final FlameFacts facts;
    private final CallTree tree;
    private final LongFunction<String> figure;
    private final double narrowest;

    /** @param figure writes a weight */
    public FlamePicture(FlameFacts facts, LongFunction<String> figure) {
        this.facts = facts;
        this.tree = facts.tree();
        this.figure = figure;
        double least = NARROWEST;
        while (boxes(least) > MOST_BOXES) {
            least *= 1.4;
        }
        narrowest = least;
    }

    /** @param label what the picture shows, for those who do not see it */
    public void write(Html html, String label) {
        int deepest = 0;
        for (int n = 0; n < tree.size(); n = next(n, narrowest)) {
            if (shown(n, narrowest)) {
                deepest = Math.max(deepest, tree.depth(n));
            }
        }
        html.open("div", "flame", "role", "group", "aria-label", label);
        html.open("svg", "", "width", "100%", "height", String.valueOf((deepest + 1) * PITCH))
                .line();
        for (int n = 0; n < tree.size(); n = next(n, narrowest)) {
            if (shown(n, narrowest)) {
                box(html, n);
            }
        }
        html.end().end();
    }

    private int boxes(double least) {
        int count = 0;
        for (int n = 0; n < tree.size(); n = next(n, least)) {
            count += shown(n, least) ? 1 : 0;
        }
        return count - facts.path().cardinality();
    }

    private boolean shown(int n, double least) {
        return n == 0 || facts.path().get(n) || part(tree.total(n)) >= least;
    }

    private int next(int n, double least) {
        return shown(n, least) ? n + 1 : tree.end(n);
    }

    private double part(long weight) {
        return tree.totalWeight() <= 0 ? 0 : (double) weight / tree.totalWeight();
    }

    private void box(Html html, int n) {
        double width = n == 0 ? 1 : part(tree.total(n));
        Frame frame = tree.frameOf(n);
        String shortName = Legible.cut(frame == null ? tree.name(n) : Names.shortFrame(frame), 80);
        String figures = figure.apply(tree.total(n)) + ", " + Numbers.share(width);
        String[] place = {
            "x", percent(n == 0 ? 0 : part(tree.start(n))),
            "y", String.valueOf(tree.depth(n) * PITCH),
            "width", percent(width),
            "height", String.valueOf(PITCH - 1),
            "data-n", shortName
        };
        html.open("svg", styleClass(n, frame), withTab(place, width));
        html.element("title", "", Legible.name(tree.name(n)) + "\n" + figures);
        html.empty("rect", "", "width", "100%", "height", "100%", "rx", "2").raw("</rect>");
        String text = label(shortName, width);
        if (!text.isEmpty()) {
            html.open("text", "", "x", "4", "y", "13").text(text).close();
        } else {
            html.raw("<text x=\"4\" y=\"13\"></text>");
        }
        html.end();
    }

    private static String[] withTab(String[] place, double width) {
        if (width < REACHED) {
            return place;
        }
        String[] more = java.util.Arrays.copyOf(place, place.length + 4);
        more[place.length] = "tabindex";
        more[place.length + 1] = "0";
        more[place.length + 2] = "role";
        more[place.length + 3] = "button";
        return more;
    }

    private String styleClass(int n, @Nullable Frame frame) {
        String kind = "f " + tree.kind(n).id();
        if (frame != null && facts.culprits().contains(frame.qualifiedName())) {
            kind += " culprit";
        }
        return facts.path().get(n) && facts.marked() ? kind + " path" : kind;
    }

    private static String label(String name, double width) {
        int room = (int) ((width * PAGE_WIDTH - 8) / CHARACTER);
        if (room < 4) {
            return "";
        }
        if (name.length() <= room) {
            return name;
        }
        int dot = name.indexOf('.');
        String method = dot < 0 ? name : name.substring(dot + 1);
        return method.length() <= room ? method : method.substring(0, room - 1) + '\u2026';
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.3f%%", part * 100);
    }
}
