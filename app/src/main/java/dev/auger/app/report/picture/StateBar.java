package dev.auger.app.report.picture;

import dev.auger.app.report.facts.DumpFacts;
import dev.auger.app.report.page.Html;
import dev.auger.views.text.Numbers;
import java.util.Locale;
import java.util.Map;

/** The states of threads as one bar, and what its colours mean. */
public final class StateBar {

    private static final int MOST = 8;

    private StateBar() {}

    /** @param label what the picture shows, for those who do not see it */
    public static void write(Html html, Map<String, Integer> states, String label) {
        int all = states.values().stream().mapToInt(Integer::intValue).sum();
        html.open("svg", "states", "width", "100%", "height", "20", "role", "img", "aria-label", label);
        double at = 0;
        for (Map.Entry<String, Integer> state : states.entrySet()) {
            double part = 100.0 * state.getValue() / Math.max(1, all);
            html.open(
                    "rect",
                    "state-" + DumpFacts.colour(state.getKey()),
                    "x",
                    percent(at),
                    "y",
                    "0",
                    "width",
                    percent(part),
                    "height",
                    "20");
            html.element("title", "", state.getKey() + " " + state.getValue()).close();
            at += part;
        }
        html.end().open("p", "legend");
        states.entrySet().stream().limit(MOST).forEach(state -> {
            html.open("span");
            html.element("i", "state-" + DumpFacts.colour(state.getKey()), "");
            html.text(state.getKey() + " ").element("b", "number", Numbers.count(state.getValue()));
            html.close().text(" ");
        });
        html.end();
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.3f%%", part);
    }
}
