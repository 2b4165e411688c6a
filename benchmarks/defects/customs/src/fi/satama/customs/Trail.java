package fi.satama.customs;

import java.util.ArrayList;
import java.util.List;

/** What has been looked at on the way to a decision. */
final class Trail {
    private record Step(String what, byte[] seen) {}

    private static final ThreadLocal<List<Step>> STEPS = ThreadLocal.withInitial(ArrayList::new);

    private Trail() {}

    static void step(String what, Declaration declaration) {
        STEPS.get().add(new Step(what, declaration.content()));
    }

    static String finish() {
        StringBuilder told = new StringBuilder();
        for (Step step : STEPS.get()) {
            told.append(step.what()).append(':').append(step.seen().length).append(' ');
        }
        STEPS.remove();
        return told.toString();
    }
}
