package com.caldera.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Imports price lists of suppliers from files. */
public final class PriceImport {
    private final Path folder;
    private long checked;

    private PriceImport(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        PriceImport prices = new PriceImport(Files.createTempDirectory("prices"));
        for (int i = 0; i < 6; i++) {
            prices.deliver(i);
        }
        long end = System.currentTimeMillis() + 22_000;
        for (int round = 0; System.currentTimeMillis() < end; round++) {
            List<String> lines = new ArrayList<>();
            try (LineFile file = new LineFile(prices.folder.resolve("supplier-" + round % 6))) {
                for (String line = file.next(); line != null; line = file.next()) {
                    lines.add(line);
                }
            }
            prices.check(lines);
            Thread.sleep(20);
        }
    }

    private void deliver(int supplier) throws IOException {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            list.append("article ").append(i).append(';').append(supplier * i % 999).append('\n');
        }
        Files.write(folder.resolve("supplier-" + supplier), list.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void check(List<String> lines) {
        for (int round = 0; round < 60; round++) {
            for (String line : lines) {
                int hash = round;
                for (int i = 0; i < line.length(); i++) {
                    hash = hash * 31 + line.charAt(i);
                }
                checked += hash;
            }
        }
    }
}
