package nl.kas.greenhouse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells those who watch what sensors measure. */
final class Climate {
    private final List<Consumer<Reading>> watchers = new CopyOnWriteArrayList<>();

    void watch(Consumer<Reading> watcher) {
        watchers.add(watcher);
    }

    void unwatch(Consumer<Reading> watcher) {
        watchers.remove(watcher);
    }

    void publish(Reading reading) {
        for (Consumer<Reading> watcher : watchers) {
            watcher.accept(reading);
        }
    }
}
