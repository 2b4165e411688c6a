package it.belriva.bookings;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Books rooms; guests and housekeeping see the same rooms. */
public final class BookingService {
    private final RoomPlan plan = new RoomPlan();
    private final Housekeeping housekeeping = new Housekeeping(plan);

    public static void main(String[] args) throws InterruptedException {
        BookingService service = new BookingService();
        service.plan.observe(service.housekeeping::reserved);
        ExecutorService desk = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 2; i++) {
            desk.submit(service::reserve);
        }
        desk.submit(service::clean);
        ExecutorService offers = Executors.newSingleThreadExecutor();
        offers.submit(Offers::mail);
        Thread.sleep(22_000);
        System.exit(0);
    }

    private Void reserve() throws InterruptedException {
        while (true) {
            plan.reserve(ThreadLocalRandom.current().nextInt(300), ThreadLocalRandom.current().nextInt(365));
            Thread.sleep(1);
        }
    }

    private Void clean() throws InterruptedException {
        while (true) {
            housekeeping.round();
            Thread.sleep(3);
        }
    }
}
