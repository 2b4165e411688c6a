package io.driftwood.uploads;

import java.util.Random;

/** Receives files in parts and puts them together. */
public final class UploadServer {
    private final Random random = new Random(8);
    private final Transfers transfers = new Transfers();

    public static void main(String[] args) throws InterruptedException {
        UploadServer server = new UploadServer();
        long end = System.currentTimeMillis() + 22_000;
        for (int number = 0; System.currentTimeMillis() < end; number++) {
            byte[] content = new byte[40_000];
            server.random.nextBytes(content);
            server.transfers.begin(number);
            for (int at = 0; at < content.length; at += 4_000) {
                server.transfers.part(number, content, at, 4_000);
            }
            server.transfers.complete(number);
            Thread.sleep(10);
        }
    }
}
