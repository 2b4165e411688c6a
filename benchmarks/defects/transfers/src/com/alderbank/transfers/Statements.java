package com.alderbank.transfers;

import java.util.ArrayList;
import java.util.List;

/** Writes monthly statements in the background. */
final class Statements {
    private int month;

    void write() {
        try {
            while (true) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < 800; i++) {
                    lines.add(line(i));
                }
                lines.sort(null);
                month++;
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String line(int i) {
        return String.format("%04d %08d %,d", month, i * 7919 % 1000, i);
    }
}
