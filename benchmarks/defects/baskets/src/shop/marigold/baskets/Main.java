package shop.marigold.baskets;

import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;

/** A shop on a busy day. */
public final class Main {
    public static void main(String[] args) throws Exception {
        BasketStore store = new BasketStore();
        Suggestions suggestions = new Suggestions(3_000);
        Timer timer = new Timer("suggestions", true);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                suggestions.recompute();
            }
        }, 200, 80);
        Thread[] tills = new Thread[2];
        long end = System.currentTimeMillis() + 24_000;
        for (int i = 0; i < tills.length; i++) {
            tills[i] = new Thread(new Till(store, suggestions, new SplittableRandom(i), i, end), "till-" + i);
            tills[i].start();
        }
        for (Thread till : tills) {
            till.join();
        }
    }
}
