package no.skagen.ferry;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/** Sells crossings; the harbour's system bears ten requests at a time. */
public final class FerryService {
    private final Semaphore lines = new Semaphore(10);
    private final Harbour harbour = new Harbour();

    public static void main(String[] args) throws InterruptedException {
        FerryService service = new FerryService();
        ExecutorService counters = Executors.newFixedThreadPool(12);
        for (int i = 0; i < 12; i++) {
            counters.submit(service::sell);
        }
        Thread timetable = new Thread(Timetable::plan, "timetable");
        timetable.setDaemon(true);
        timetable.start();
        Thread.sleep(22_000);
        System.exit(0);
    }

    private Void sell() throws InterruptedException {
        while (true) {
            try {
                reserve(ThreadLocalRandom.current().nextInt(1_000_000));
            } catch (IllegalStateException e) {
                Thread.sleep(20);
            }
            Thread.sleep(5);
        }
    }

    private String reserve(int ticket) throws InterruptedException {
        lines.acquire();
        String answer = harbour.reserve(ticket);
        lines.release();
        return answer;
    }
}
