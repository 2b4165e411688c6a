package dev.auger.importers.gclog;

import dev.auger.model.gc.GcEvent;

/** A collection while it is read: what belongs to it may stand in later lines. */
final class Draft {

    final int part;
    int id = -1;
    long start;
    long pause;
    GcEvent.Kind kind;
    String name;
    String cause = "";
    long before = -1;
    long after = -1;
    long committed = -1;
    boolean nested;

    Draft(int part, GcEvent.Kind kind, String name, long start) {
        this.part = part;
        this.kind = kind;
        this.name = name;
        this.start = start;
    }

    void heap(Transition heap) {
        before = heap.before();
        after = heap.after();
        if (heap.total() >= 0) {
            committed = heap.total();
        }
    }

    GcEvent event(long shift) {
        return new GcEvent(id, start + shift, pause, kind, name, cause, before, after, committed, nested);
    }
}
