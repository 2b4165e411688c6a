package com.sablier.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loads files of several branches side by side and then publishes all of them. */
public final class NightlyLoad {
    private final ExecutorService loaders = Executors.newFixedThreadPool(3);
    private final Records records = new Records();

    public static void main(String[] args) throws InterruptedException {
        NightlyLoad load = new NightlyLoad();
        Thread index = new Thread(load.records::index, "index");
        index.setDaemon(true);
        index.start();
        Thread nights = new Thread(load::nights, "nights");
        nights.setDaemon(true);
        nights.start();
        Thread.sleep(22_000);
        System.exit(0);
    }

    private void nights() {
        try {
            for (int night = 0; ; night++) {
                publish(night, load(night, 5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<int[]> load(int night, int branches) throws InterruptedException {
        CountDownLatch loaded = new CountDownLatch(branches);
        List<int[]> tables = new ArrayList<>();
        for (int branch = 0; branch < branches; branch++) {
            int number = branch;
            loaders.submit(() -> {
                int[] table = records.read(night, number);
                synchronized (tables) {
                    tables.add(table);
                }
                loaded.countDown();
            });
        }
        loaded.await();
        return tables;
    }

    private void publish(int night, List<int[]> tables) {
        int sum = night;
        for (int[] table : tables) {
            for (int value : table) {
                sum = sum * 31 + value;
            }
        }
        records.published(sum);
    }
}
