package gr.ploio.logbook;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the log of a shipping company. */
public final class LogbookService {
    public static void main(String[] args) throws Exception {
        Log log = new Log();
        Pages pages = new Pages(log);
        Radio radio = new Radio();
        AtomicLong sent = new AtomicLong();
        for (int i = 0; i < 3_000; i++) {
            log.add(radio.report());
        }
        ScheduledExecutorService times = Executors.newScheduledThreadPool(3);
        times.scheduleWithFixedDelay(() -> sent.addAndGet(pages.html(pages.latest("")).length()), 100, 50, TimeUnit.MILLISECONDS);
        times.scheduleWithFixedDelay(
                () -> {
                    for (int i = 0; i < 300; i++) {
                        sent.addAndGet(pages.html(log.eldest(40)).length());
                    }
                },
                40,
                60,
                TimeUnit.MILLISECONDS);
        times.scheduleWithFixedDelay(
                () -> {
                    for (int i = 0; i < 200; i++) {
                        log.add(radio.report());
                    }
                },
                30,
                50,
                TimeUnit.MILLISECONDS);
        Thread.sleep(25_000);
        times.shutdownNow();
        System.out.println(sent);
    }
}
