package it.viaggi.itinerary;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sells tickets at three counters. */
public final class FareService {
    private final Timetable timetable = new Timetable();
    private final FareDesk desk = new FareDesk();
    private final SeatMaps seats = new SeatMaps();

    public static void main(String[] args) throws Exception {
        FareService service = new FareService();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        ExecutorService counters = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 3; i++) {
            SplittableRandom random = new SplittableRandom(i);
            counters.submit(() -> service.sell(random, end));
        }
        counters.shutdown();
        counters.awaitTermination(1, TimeUnit.MINUTES);
    }

    private Long sell(SplittableRandom random, long end) throws InterruptedException {
        long income = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 4; i++) {
                int train = random.nextInt(timetable.trains());
                Fare fare = desk.fare(timetable.journey(train, random.nextInt(5) == 0));
                income += fare.total() + fare.ticket().length();
            }
            int day = random.nextInt(20);
            int train = random.nextInt(timetable.trains());
            int seat = seats.take(day, train);
            income -= seats.plan(day, train).charAt(seat) == 'X' ? 0 : 1;
            Thread.sleep(8);
        }
        return income;
    }
}
