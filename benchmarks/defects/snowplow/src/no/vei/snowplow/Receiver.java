package no.vei.snowplow;

import java.io.IOException;
import java.util.SplittableRandom;

/** Plays the radio: most lines are whole, some are cut off, and sometimes nothing comes. */
final class Receiver {
    private final SplittableRandom snow = new SplittableRandom(77);

    synchronized String line() throws IOException {
        int luck = snow.nextInt(2_000);
        if (luck == 0) {
            throw new IOException("no signal");
        }
        String line = snow.nextInt(60) + ";" + (59 + snow.nextDouble()) + ";" + (10 + snow.nextDouble());
        return luck < 4 ? line.substring(0, 5) : line;
    }
}
