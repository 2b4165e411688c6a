package dev.auger.views.events;

import dev.auger.analysis.events.EventSeries;
import dev.auger.views.text.Texts;

/**
 * What series are called.
 *
 * @param single the one series of rows that are not grouped: the field, or events
 * @param shorten whether names are qualified ones, of classes or frames, of which the last part tells
 */
record SeriesNames(String single, Shorten shorten) {

    static final SeriesNames NONE = new SeriesNames("", Shorten.NOT);

    /** How a name is made shorter. */
    enum Shorten {
        NOT,
        CLASS,
        FRAME
    }

    String of(EventSeries series, int index, Texts texts) {
        if (series.hasOther() && index == series.names().size() - 1) {
            return texts.get("events.chart.other");
        }
        String name = series.names().get(index);
        if (name.isEmpty()) {
            return series.names().size() == 1 ? single : texts.get("events.chart.none");
        }
        return switch (shorten) {
            case NOT -> name;
            case CLASS -> dev.auger.model.Names.simpleClass(name);
            case FRAME -> FieldFormat.shortFrame(name);
        };
    }
}
