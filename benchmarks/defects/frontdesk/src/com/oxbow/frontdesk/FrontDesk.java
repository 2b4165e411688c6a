package com.oxbow.frontdesk;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes calls with room for many, at an hour when few come. */
public final class FrontDesk {
    private final ExecutorService calls = Executors.newFixedThreadPool(48);
    private final ExecutorService letters = Executors.newFixedThreadPool(16);
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
    private final Random random = new Random(3);

    public static void main(String[] args) throws Exception {
        FrontDesk desk = new FrontDesk();
        for (int i = 0; i < 8; i++) {
            desk.clock.scheduleAtFixedRate(desk::tick, i * 100, 800, TimeUnit.MILLISECONDS);
        }
        for (int i = 0; i < 220; i++) {
            int caller = desk.random.nextInt(10_000);
            CompletableFuture<Integer> call = CompletableFuture.supplyAsync(() -> desk.answer(caller), desk.calls);
            desk.letters.execute(() -> desk.answer(call.join()));
            Thread.sleep(100);
        }
        System.exit(0);
    }

    private int answer(int caller) {
        StringBuilder note = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            note.append(caller + i).append(' ');
        }
        return note.length();
    }

    private void tick() {
        answer((int) System.nanoTime());
    }
}
