package com.lanternfish.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Takes messages from a folder and passes them on. */
public final class SpoolService {
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("spool");
        Inbox inbox = new Inbox(folder);
        Random random = new Random(10);
        long end = System.currentTimeMillis() + 22_000;
        for (int number = 0; System.currentTimeMillis() < end; number++) {
            Path message = folder.resolve("message-" + number % 200);
            byte[] content = new byte[12_000];
            random.nextBytes(content);
            Files.write(message, content);
            inbox.take(message);
            Files.delete(message);
            Thread.sleep(18);
        }
    }
}
