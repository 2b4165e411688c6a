package com.holmgate.statements;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Something of which the number that is open is shown on a screen. */
abstract class Tracked implements AutoCloseable {
    private static final Set<Tracked> OPEN = ConcurrentHashMap.newKeySet();

    final void opened() {
        OPEN.add(this);
    }

    static int count() {
        return OPEN.size();
    }

    @Override
    public void close() {
        OPEN.remove(this);
    }
}
