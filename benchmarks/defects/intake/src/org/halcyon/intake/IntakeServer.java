package org.halcyon.intake;

import java.util.Random;
import java.util.zip.Adler32;

/** Reads applications line by line and sorts out those with a wrong address. */
public final class IntakeServer {
    private final AddressCheck check = new AddressCheck();
    private final Random random = new Random(2);
    private long accepted;

    public static void main(String[] args) throws InterruptedException {
        IntakeServer server = new IntakeServer();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 4; i++) {
                server.take(server.line());
            }
            server.seal(120_000);
            Thread.sleep(5);
        }
    }

    private String line() {
        StringBuilder name = new StringBuilder();
        int parts = 16 + random.nextInt(2);
        for (int i = 0; i < parts; i++) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        return name + (random.nextInt(3) == 0 ? "@example.org" : "@");
    }

    private void take(String line) {
        if (check.valid(line)) {
            accepted++;
        }
    }

    /** A check sum over the scanned pages. */
    private void seal(int bytes) {
        byte[] scan = new byte[bytes];
        random.nextBytes(scan);
        Adler32 sum = new Adler32();
        for (int i = 0; i < 4; i++) {
            sum.update(scan);
        }
        accepted += sum.getValue() % 2;
    }
}
