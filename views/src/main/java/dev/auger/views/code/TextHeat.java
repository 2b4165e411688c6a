package dev.auger.views.code;

import dev.auger.analysis.code.Callee;
import dev.auger.analysis.code.FileHeat;
import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.model.Names;
import dev.auger.model.source.LineMap;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** From lines of the class file, which is what evidence has, to lines of the text shown. */
final class TextHeat {

    /** Callees named beneath a line. */
    private static final int MOST = 3;

    private static final int MOST_LINES = 65_535;

    private TextHeat() {}

    /** Weights by line of the text; of several that fall on one line the heaviest. */
    static SortedMap<Integer, LineWeight> lines(SortedMap<Integer, LineWeight> weights, LineMap map) {
        if (map.isSame()) {
            return weights;
        }
        SortedMap<Integer, LineWeight> shown = new TreeMap<>();
        weights.forEach((line, weight) -> {
            int at = map.shown(line);
            if (at > 0) {
                shown.merge(at, weight, (a, b) -> a.total() >= b.total() ? a : b);
            }
        });
        return shown;
    }

    /** The line of the class file a line of the text comes from, or -1. */
    static int compiled(int line, LineMap map) {
        if (map.isSame()) {
            return line;
        }
        for (int compiled = 1; compiled <= MOST_LINES; compiled++) {
            if (map.shown(compiled) == line) {
                return compiled;
            }
        }
        return -1;
    }

    /**
     * What lines called, as rows beneath them: of lines that are warm, and of the chosen one.
     *
     * @param chosen 1-based line of the text
     */
    static void callees(
            FileHeat file,
            LineHeat heat,
            LineMap map,
            SortedMap<Integer, LineWeight> weights,
            int chosen,
            Texts words,
            SortedMap<Integer, List<LineNote>> into) {
        for (Map.Entry<Integer, List<Callee>> entry : file.callees().entrySet()) {
            int line = map.shown(entry.getKey());
            LineWeight weight = line > 0 ? weights.get(line) : null;
            boolean warm = weight != null
                    && (line == chosen || Heat.step(weight.totalShare(heat).fraction()) >= 2);
            if (warm) {
                into.computeIfAbsent(line, l -> new ArrayList<>()).addFirst(row(entry.getValue(), heat, words));
            }
        }
    }

    private static LineNote row(List<Callee> callees, LineHeat heat, Texts words) {
        List<LineNote.Part> parts = new ArrayList<>();
        StringBuilder tip = new StringBuilder();
        boolean inlined = false;
        for (Callee callee : callees) {
            String name = name(callee);
            String share = Numbers.share(callee.share(heat).fraction());
            if (parts.size() < MOST) {
                inlined |= callee.inlined();
                String figure = callee.inlined() ? words.get("code.callee.inlined", share) : share;
                parts.add(new LineNote.Part(name, figure, callee.place()));
            }
            if (tip.length() < 2_000) {
                tip.append(tip.isEmpty() ? "" : "\n")
                        .append(words.get(
                                callee.inlined() ? "code.callee.tip.inlined" : "code.callee.tip",
                                callee.place().className()
                                        + '.'
                                        + callee.place().method(),
                                share));
            }
        }
        if (callees.size() > MOST) {
            parts.add(new LineNote.Part(words.get("code.callee.more", callees.size() - MOST), "", null));
        }
        return new LineNote(inlined ? "inlined" : "calls", "corner-down-right", parts, tip.toString());
    }

    private static String name(Callee callee) {
        String method = Names.readableMethod(callee.place().method());
        String type = callee.place().className();
        return type.isEmpty() ? method : Names.simpleClass(type) + '.' + method;
    }
}
