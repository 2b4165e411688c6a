package pt.ribalta.laundry;

import java.util.BitSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Washed in a drum of its own. */
final class Load implements Callable<Integer> {
    private final int number;
    private final CountDownLatch done;

    Load(int number, CountDownLatch done) {
        this.number = number;
        this.done = done;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            BitSet stains = new BitSet(60_000);
            for (int i = 0; i < 60_000; i += 1 + (i ^ number) % 13) {
                stains.set(i);
            }
            for (int spin = 2; spin < 40; spin++) {
                for (int i = stains.nextSetBit(0); i >= 0; i = stains.nextSetBit(i + spin)) {
                    stains.clear(i);
                }
                if (spin % 13 == 0) {
                    Thread.sleep(60);
                }
            }
            return stains.cardinality();
        } finally {
            done.countDown();
        }
    }
}
