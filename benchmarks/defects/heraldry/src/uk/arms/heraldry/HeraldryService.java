package uk.arms.heraldry;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Describes coats of arms to readers. */
public final class HeraldryService {
    public static void main(String[] args) throws Exception {
        StoreStub stub = new StoreStub();
        Thread accepting = new Thread(stub, "store");
        accepting.setDaemon(true);
        accepting.start();
        Gallery gallery = new Gallery(new Store(stub.port()));
        Blazon blazon = new Blazon();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        ExecutorService readers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            SplittableRandom random = new SplittableRandom(i);
            readers.submit(() -> {
                long letters = 0;
                while (System.nanoTime() < end) {
                    int house = random.nextInt(3) == 0 ? random.nextInt(100) : random.nextInt(2_500);
                    letters += blazon.say(gallery.drawing(house)).length();
                    Thread.sleep(3);
                }
                return letters;
            });
        }
        readers.shutdown();
        readers.awaitTermination(1, TimeUnit.MINUTES);
    }
}
