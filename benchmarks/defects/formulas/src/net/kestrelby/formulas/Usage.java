package net.kestrelby.formulas;

import java.util.HashMap;
import java.util.Map;

/** Which formulas are worth the effort of making them fast. */
final class Usage {
    private final Map<Class<? extends Formula>, Integer> calls = new HashMap<>();
    private int total;

    synchronized void count(Formula formula) {
        calls.merge(formula.getClass(), 1, Integer::sum);
        total++;
    }

    synchronized int total() {
        return total;
    }
}
