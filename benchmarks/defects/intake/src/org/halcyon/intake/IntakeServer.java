package org.halcyon.intake;

import java.util.Random;
import java.util.zip.Adler32;

/** Reads applications line by line: name, street, town, country, remarks and a number. */
public final class IntakeServer {
    private final LineCheck check = new LineCheck();
    private final Random random = new Random(2);
    private long accepted;

    public static void main(String[] args) throws InterruptedException {
        IntakeServer server = new IntakeServer();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 4; i++) {
                server.take(server.line());
            }
            server.seal(400_000);
            Thread.sleep(5);
        }
    }

    /** Some applicants write whole lists into their remarks, and forget the number. */
    private String line() {
        StringBuilder line = new StringBuilder("name,street,town,country,");
        boolean list = random.nextInt(3) == 0;
        for (int i = 0; i < (list ? 18 : 1); i++) {
            line.append("remark").append(random.nextInt(10)).append(',');
        }
        return line.append(list ? "" : 10_000 + random.nextInt(80_000)).toString();
    }

    private void take(String line) {
        if (check.complete(line)) {
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
