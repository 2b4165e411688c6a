package com.ironbridge.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;

/** A small store whose changes are written down before they are made. */
public final class AuditedStore {
    private final TreeMap<String, String> values = new TreeMap<>();
    private final Trail trail;
    private final Random random = new Random(2);

    private AuditedStore(Trail trail) {
        this.trail = trail;
    }

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempDirectory("audit").resolve("trail");
        AuditedStore store = new AuditedStore(new Trail(file));
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 50; i++) {
                store.set("key " + store.random.nextInt(4_000), Long.toHexString(store.random.nextLong()));
            }
            store.snapshot();
            Thread.sleep(2);
        }
    }

    private void set(String key, String value) throws Exception {
        trail.line(key + " becomes " + value);
        values.put(key, value);
    }

    private void snapshot() throws Exception {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        trail.note(text.toString().getBytes());
    }
}
