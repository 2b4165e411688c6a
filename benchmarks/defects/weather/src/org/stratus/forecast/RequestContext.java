package org.stratus.forecast;

import java.util.ArrayList;
import java.util.List;

/** What is known about the request a worker is busy with. */
final class RequestContext {
    private static final ThreadLocal<RequestContext> CURRENT = ThreadLocal.withInitial(RequestContext::new);

    private final List<Note> notes = new ArrayList<>();

    private RequestContext() {}

    static RequestContext current() {
        return CURRENT.get();
    }

    void note(String text) {
        notes.add(new Note(System.nanoTime(), text, new long[450]));
    }

    int size() {
        return notes.size();
    }

    private record Note(long at, String text, long[] counters) {}
}
