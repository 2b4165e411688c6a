package de.klinik.xray;

import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks through what machines send. */
public final class XrayService {
    public static void main(String[] args) throws Exception {
        Findings findings = new Findings();
        Archive archive = new Archive();
        SplittableRandom random = new SplittableRandom(1);
        ScheduledExecutorService work = Executors.newScheduledThreadPool(2);
        work.scheduleWithFixedDelay(archive, 1, 1, TimeUnit.SECONDS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        long light = 0;
        while (System.nanoTime() < end) {
            Future<Integer> patient = work.submit(new Slices(1_400, 1_200, findings, random));
            light += patient.get();
            Thread.sleep(60);
        }
        work.shutdown();
        System.out.println(light + " " + archive.sum());
    }
}
