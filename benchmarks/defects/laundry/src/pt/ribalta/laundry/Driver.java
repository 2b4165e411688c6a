package pt.ribalta.laundry;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Brings what hotels have collected, all at once. */
final class Driver {
    private final Executor drums;
    private int last;
    private long late;

    Driver(Executor drums) {
        this.drums = drums;
    }

    void bring(int loads) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(loads);
        for (int i = 0; i < loads; i++) {
            drums.execute(new FutureTask<>(new Load(last++, done)));
        }
        while (!done.await(150, TimeUnit.MILLISECONDS)) {
            late++;
        }
    }

    long late() {
        return late;
    }
}
