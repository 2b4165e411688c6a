package au.outback.pumps;

/** Counts what all pumps lift. */
final class Meter {
    private final long[] litres;
    private long sum;

    Meter(int pumps) {
        litres = new long[pumps];
    }

    synchronized void count(int pump, int lifted) {
        litres[pump] += lifted;
        sum += lifted;
        notifyAll();
    }

    synchronized long await(long level) throws InterruptedException {
        while (sum < level) {
            wait();
        }
        return sum;
    }

    synchronized long[] litres() {
        return litres.clone();
    }
}
