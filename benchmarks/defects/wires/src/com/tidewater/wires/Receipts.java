package com.tidewater.wires;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The receipts of the hour, bound into volumes. */
final class Receipts {
    private static final int VOLUMES = 40;

    private final List<String> loose = new ArrayList<>();
    private final List<String> volumes = new ArrayList<>();

    synchronized void file(String receipt) {
        loose.add(receipt);
        notifyAll();
    }

    void bind() {
        try {
            for (int page = 0; ; page++) {
                List<String> mine;
                synchronized (this) {
                    wait(20);
                    mine = new ArrayList<>(loose);
                    loose.clear();
                }
                for (int i = 0; i < 800; i++) {
                    mine.add("blank " + i * 37 % 800 + " of " + page);
                }
                Collections.sort(mine);
                volumes.add(String.join("\n", mine));
                if (volumes.size() > VOLUMES) {
                    volumes.remove(0);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
