package au.outback.pumps;

/** Lets the farm know whenever it is full. */
final class Tank implements Runnable {
    private static final long SIZE = 25_000;

    private final Meter meter;
    private volatile int filled;

    Tank(Meter meter) {
        this.meter = meter;
    }

    @Override
    public void run() {
        try {
            for (long level = SIZE; ; level = meter.await(level) + SIZE) {
                filled++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int filled() {
        return filled;
    }
}
