package dev.auger.views.paint;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The instant the pointer is at in one of the charts over time, for all of them to show. Application thread only. */
public final class TimeCursor {

    private final ReadOnlyObjectWrapper<@Nullable Long> instant = new ReadOnlyObjectWrapper<>(this, "instant");
    private @Nullable Object owner;

    /** @param chart the pointer is over */
    public void show(long epochNanos, Object chart) {
        owner = chart;
        instant.set(epochNanos);
    }

    /** Does nothing if the pointer is over another chart by now. */
    public void hide(Object chart) {
        if (owner == chart) {
            owner = null;
            instant.set(null);
        }
    }

    /** Whether the pointer is over a chart. */
    public boolean isOf(Object chart) {
        return owner == chart;
    }

    /** Epoch nanoseconds; null while the pointer is over no chart. */
    public ReadOnlyObjectProperty<@Nullable Long> instantProperty() {
        return instant.getReadOnlyProperty();
    }
}
