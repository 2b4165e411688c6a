package dev.auger.views.allocation;

import dev.auger.analysis.alloc.Dimension;
import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.Names;
import dev.auger.views.text.Texts;

/** Names and colours of the series of a stack. */
final class SeriesWords {

    /** In stacking order: neighbours differ most; heap (1) and pauses (7) are drawn apart from the stack. */
    private static final String[] TOKENS = {"chart-2", "chart-1", "chart-6", "chart-4", "chart-3", "chart-5"};

    private static final String OTHER = "chart-8";

    private SeriesWords() {}

    static String token(StackedSeries series, int index) {
        return index < 0 || series.isOther(index) || index >= TOKENS.length ? OTHER : TOKENS[index];
    }

    static String name(StackedSeries series, int index, Dimension dimension, Texts texts) {
        if (series.isOther(index)) {
            return texts.get("alloc.other");
        }
        String name = series.names().get(index);
        if (name.isEmpty() || name.equals("?")) {
            return texts.get("alloc.unknown");
        }
        return switch (dimension) {
            case CLASS -> Names.simpleClass(name);
            case SITE -> site(name);
            case THREAD -> name;
        };
    }

    /** {@code PriceCurve.<init>:58} of {@code shop.pricing.PriceCurve.<init>:58}. */
    private static String site(String name) {
        int method = name.lastIndexOf('.');
        return method <= 0 ? name : Names.simpleClass(name.substring(0, method)) + name.substring(method);
    }
}
