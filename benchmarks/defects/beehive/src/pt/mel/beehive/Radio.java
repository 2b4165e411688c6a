package pt.mel.beehive;

import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A hive in the woods, out of reach from time to time. */
final class Radio implements Uplink {
    private final SplittableRandom weather;
    private ScheduledExecutorService pulse;
    private volatile boolean up;
    private volatile int beats;

    Radio(int hive) {
        this.weather = new SplittableRandom(hive);
    }

    @Override
    public void connect() {
        pulse = Executors.newSingleThreadScheduledExecutor();
        pulse.scheduleAtFixedRate(this::beat, 200, 200, TimeUnit.MILLISECONDS);
        up = true;
    }

    @Override
    public void disconnect() {
        up = false;
    }

    @Override
    public int weigh() {
        if (!up || weather.nextInt(25) == 0) {
            return -1;
        }
        return 28_000 + weather.nextInt(2_000) + beats % 10;
    }

    private void beat() {
        if (up) {
            beats++;
        }
    }
}
