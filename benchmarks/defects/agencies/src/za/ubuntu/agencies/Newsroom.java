package za.ubuntu.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Agencies send items, desks edit them. */
public final class Newsroom {
    private static final List<String> TOPICS = List.of("politics", "sport", "markets", "weather", "science");

    public static void main(String[] args) throws Exception {
        Wire wire = new Wire();
        List<Desk> desks = new ArrayList<>();
        for (String topic : TOPICS) {
            Desk desk = new Desk(topic, 12);
            wire.subscribe(topic, desk);
            desks.add(desk);
        }
        CountDownLatch closing = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Thread agency = new Thread(() -> {
                try {
                    for (int number = 0; !closing.await(5 + random.nextInt(20), TimeUnit.MILLISECONDS); number++) {
                        String topic = TOPICS.get(random.nextInt(TOPICS.size()));
                        wire.send(new Item(topic, "Item " + number, random.nextInt(200, 2_000)));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }, "agency-" + i);
            agency.start();
        }
        Thread.sleep(24_000);
        closing.countDown();
        desks.forEach(Desk::close);
    }
}
