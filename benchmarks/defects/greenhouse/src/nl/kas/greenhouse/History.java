package nl.kas.greenhouse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.function.Consumer;

/** The readings of the last hours, for the weekly report. */
final class History implements Consumer<Reading> {
    private static final int KEPT = 60_000;

    private final Deque<Reading> readings = new ArrayDeque<>();

    @Override
    public synchronized void accept(Reading reading) {
        if (readings.size() == KEPT) {
            readings.removeFirst();
        }
        readings.addLast(reading);
    }

    synchronized String summary() {
        DoubleSummaryStatistics dew =
                readings.stream().mapToDouble(Reading::dewPoint).summaryStatistics();
        return String.format("%.1f..%.1f (%d)", dew.getMin(), dew.getMax(), dew.getCount());
    }
}
