package dev.auger.views.allocation;

import dev.auger.analysis.series.StackedSeries;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.TableXYDataset;

/** The stack as the chart library reads it: milliseconds against MiB a second, without copying. */
final class SeriesDataset extends AbstractXYDataset implements TableXYDataset {

    private static final long serialVersionUID = 1;

    private static final double MIB = 1024.0 * 1024.0;
    private static final double MILLI = 1e6;

    private final transient StackedSeries series;

    SeriesDataset(StackedSeries series) {
        this.series = series;
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getItemCount() {
        return series.bins().count();
    }

    @Override
    public int getItemCount(int index) {
        return getItemCount();
    }

    @Override
    public int getSeriesCount() {
        return series.names().size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return index;
    }

    @Override
    public Number getX(int index, int item) {
        return getXValue(index, item);
    }

    @Override
    public double getXValue(int index, int item) {
        return series.bins().middle(item) / MILLI;
    }

    @Override
    public Number getY(int index, int item) {
        return getYValue(index, item);
    }

    @Override
    public double getYValue(int index, int item) {
        return rate(series, index, item);
    }

    /** MiB a second. */
    static double rate(StackedSeries series, int index, int bin) {
        return series.values()[index][bin] / series.bins().seconds() / MIB;
    }
}
