package dev.auger.analysis.flame;

import dev.auger.model.ThreadRef;
import java.util.regex.Pattern;

/** Numbered threads of one pool as one: {@code pricing-worker} for {@code pricing-worker-3}. */
public final class ThreadFamilies {

    private static final Pattern TRAILING_NUMBER = Pattern.compile("[-_ #]*\\d+$");

    private ThreadFamilies() {}

    /** The thread's name without a number at its end; a name that is nothing but a number stays. */
    public static String of(ThreadRef thread) {
        String name = thread.displayName();
        String cut = TRAILING_NUMBER.matcher(name).replaceFirst("");
        return cut.isEmpty() ? name : cut;
    }
}
