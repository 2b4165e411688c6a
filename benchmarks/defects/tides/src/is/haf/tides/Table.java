package is.haf.tides;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The waves of each harbour. */
final class Table {
    private final ReentrantReadWriteLock locks = new ReentrantReadWriteLock();
    private final Map<String, List<Wave>> waves = new HashMap<>();

    void correct(String harbour, List<Wave> better) {
        with(locks.writeLock(), () -> waves.put(harbour, better));
    }

    int harbours() {
        return with(locks.readLock(), waves::size);
    }

    double height(String harbour, double hour) {
        return with(locks.writeLock(), () -> sum(harbour, hour));
    }

    private double sum(String harbour, double hour) {
        double height = 0;
        for (Wave wave : waves.getOrDefault(harbour, List.of())) {
            for (int minute = 0; minute < 60; minute++) {
                height = Math.max(height, wave.at(hour + minute / 60.0));
            }
        }
        return height;
    }

    private static <T> T with(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
