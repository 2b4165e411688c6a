package dev.auger.app.capture;

import java.time.Duration;

/**
 * What to record of a JVM.
 *
 * @param recording how long Flight Recorder records; zero for no recording
 * @param settings {@link #AUGER}, {@code default}, {@code profile}, or the path of a {@code .jfc} file
 * @param dumps how many thread dumps
 * @param every how long between two of them
 * @param histogram whether to count the objects of each class; the process stands still while it does
 * @param heap whether to dump the heap; the process stands still while it does
 */
public record JvmPlan(Duration recording, String settings, int dumps, Duration every, boolean histogram, boolean heap) {

    /** The JVM's own {@code profile}, with shorter waits, paths from old objects to their roots, and CPU-time samples where there are. */
    public static final String AUGER = "auger";

    /** The longest recording; a day of one profile is no answer to any question asked here. */
    public static final Duration LONGEST = Duration.ofHours(24);

    public static final int MOST_DUMPS = 1_000;

    public JvmPlan {
        if (recording.isNegative() || recording.compareTo(LONGEST) > 0 || dumps < 0 || dumps > MOST_DUMPS) {
            throw new IllegalArgumentException(recording + ", " + dumps + " dumps");
        }
    }

    /** A minute of Flight Recorder and three thread dumps, ten seconds apart: nothing that stops the process for long. */
    public static JvmPlan usual() {
        return new JvmPlan(Duration.ofSeconds(60), AUGER, 3, Duration.ofSeconds(10), false, false);
    }

    public boolean isEmpty() {
        return recording.isZero() && dumps == 0 && !histogram && !heap;
    }
}
