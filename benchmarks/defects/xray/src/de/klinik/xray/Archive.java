package de.klinik.xray;

import java.util.zip.Adler32;

/** Checks what is stored, bit by bit. */
final class Archive implements Runnable {
    private final byte[][] shelves = new byte[120][100_000];
    private long sum;

    @Override
    public void run() {
        for (int shelf = 0; shelf < shelves.length; shelf++) {
            Adler32 check = new Adler32();
            check.update(shelves[shelf].clone());
            shelves[shelf][(int) (check.getValue() % 100_000)]++;
            sum += check.getValue();
        }
    }

    long sum() {
        return sum;
    }
}
