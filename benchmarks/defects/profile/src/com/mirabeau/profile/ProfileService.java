package com.mirabeau.profile;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/** Shows profiles of people. */
public final class ProfileService {
    private final Semaphore open = new Semaphore(250);

    public static void main(String[] args) throws InterruptedException {
        ProfileService service = new ProfileService();
        long end = System.currentTimeMillis() + 22_000;
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            while (System.currentTimeMillis() < end) {
                service.open.acquire();
                requests.submit(service::show);
            }
        }
    }

    private Void show() throws InterruptedException {
        try {
            int person = ThreadLocalRandom.current().nextInt(100_000);
            Thread.sleep(200 + person % 700);
            int length = Json.write(person, 60);
            picture(person + length);
            Thread.sleep(200 + person % 300);
        } finally {
            open.release();
        }
        return null;
    }

    private static int picture(int seed) {
        int[] points = new int[64 * 1024];
        for (int i = 0; i < points.length; i++) {
            points[i] = seed * i;
        }
        return points[seed & 0xff];
    }
}
