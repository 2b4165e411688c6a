package dev.auger.importers.jfr;

/** The samples of one chunk and lane before their constants are known: raw keys, as they stand in the events. */
final class PendingSamples {

    final LongList time = new LongList();
    final LongList thread = new LongList();
    final LongList stack = new LongList();
    final LongList weight = new LongList();

    /** See {@link Subject}. */
    final LongList subject = new LongList();

    int size() {
        return time.size();
    }

    void clear() {
        time.clear();
        thread.clear();
        stack.clear();
        weight.clear();
        subject.clear();
    }
}
