package hotel.belfort.concierge;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/** Answers wishes of guests; each wish has a thread of its own. */
public final class Concierge {
    private final Semaphore open = new Semaphore(40);

    public static void main(String[] args) throws InterruptedException {
        Concierge concierge = new Concierge();
        long end = System.currentTimeMillis() + 22_000;
        try (ExecutorService wishes = Executors.newVirtualThreadPerTaskExecutor()) {
            while (System.currentTimeMillis() < end) {
                concierge.open.acquire();
                wishes.submit(concierge::serve);
            }
        }
    }

    private Void serve() throws Exception {
        try {
            int guest = ThreadLocalRandom.current().nextInt(500);
            if (guest % 3 == 0) {
                Menus.menu(guest).dishes();
            } else {
                taxi(guest);
            }
        } finally {
            open.release();
        }
        return null;
    }

    private static int taxi(int guest) throws InterruptedException {
        Thread.sleep(60);
        StringBuilder route = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            route.append("street ").append(guest * i % 331).append(", ");
        }
        return route.length();
    }
}
