package at.burgring.theatre;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sells seats, takes them back and looks after those who wait for one. */
public final class BoxOffice {
    private final Hall hall = new Hall(600);
    private final WaitingList waiting = new WaitingList(hall);
    private final Programme programme = new Programme();

    private BoxOffice() {
        hall.onFree(waiting::freed);
    }

    public static void main(String[] args) throws Exception {
        BoxOffice office = new BoxOffice();
        ExecutorService clerks = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < 3; i++) {
            SplittableRandom random = new SplittableRandom(i);
            clerks.submit(() -> office.sell(random));
        }
        clerks.submit(office::remind);
        clerks.submit(office.programme::print);
        TimeUnit.SECONDS.sleep(25);
        System.exit(0);
    }

    private Void sell(SplittableRandom random) throws InterruptedException {
        for (int evening = 0; ; evening++) {
            for (int i = 0; i < 20; i++) {
                int seat = random.nextInt(hall.size());
                if (!hall.reserve(seat)) {
                    waiting.enter("patron " + seat + "/" + evening);
                    if (random.nextInt(3) == 0) {
                        hall.release(seat);
                    }
                }
            }
            Thread.sleep(4);
        }
    }

    private Void remind() throws InterruptedException {
        while (true) {
            waiting.serve();
            Thread.sleep(3);
        }
    }
}
