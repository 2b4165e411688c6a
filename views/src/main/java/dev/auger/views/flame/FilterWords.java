package dev.auger.views.flame;

import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Recording;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What filters a view, in words. */
public final class FilterWords {

    private static final String SEPARATOR = " · ";

    private FilterWords() {}

    /** {@code 14:12:10–14:21:30 · pricing-worker (8 threads)}; empty if nothing filters. */
    public static String of(Recording recording, Selection filter, Texts texts) {
        List<String> parts = new ArrayList<>();
        TimeRange range = SampleFilter.rangeIn(recording, filter);
        if (range != null) {
            Clock clock = Clock.of(recording);
            parts.add(clock.time(range.start()) + Numbers.EN_DASH + clock.time(range.end()));
        }
        if (!filter.threads().isEmpty()) {
            parts.add(
                    filter.threadLabel().isEmpty()
                            ? texts.get("flame.filter.threads", filter.threads().size())
                            : filter.threadLabel());
        }
        if (!filter.stack().isEmpty()) {
            String last = filter.stack().getLast();
            int method = last.lastIndexOf('.');
            parts.add(texts.get(
                    "flame.filter.below", last.substring(last.lastIndexOf('.', Math.max(0, method - 1)) + 1)));
        }
        return String.join(SEPARATOR, parts);
    }
}
