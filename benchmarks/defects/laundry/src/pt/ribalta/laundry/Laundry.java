package pt.ribalta.laundry;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Has as many drums as are needed, at most sixty. */
public final class Laundry {

    public static void main(String[] args) throws InterruptedException {
        ThreadPoolExecutor drums = new ThreadPoolExecutor(
                2, 60, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), new ThreadPoolExecutor.CallerRunsPolicy());
        Driver driver = new Driver(drums);
        long end = System.currentTimeMillis() + 22_000;
        for (int round = 0; System.currentTimeMillis() < end; round++) {
            driver.bring(20 + round % 3 * 18);
            Thread.sleep(1_500);
        }
        drums.shutdown();
        System.out.println(drums.getLargestPoolSize() + " " + driver.late());
    }
}
