package org.merula.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Several authors edit texts; what they do is written down. */
public final class EditingServer {
    private final Journal journal;

    private EditingServer(Path folder) throws IOException {
        journal = new Journal(folder.resolve("journal"));
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("editing");
        EditingServer server = new EditingServer(folder);
        for (int i = 0; i < 6; i++) {
            Random random = new Random(i);
            Thread author = new Thread(() -> server.edit(random), "author-" + i);
            author.setDaemon(true);
            author.start();
        }
        Thread.sleep(22_000);
    }

    private void edit(Random random) {
        StringBuilder text = new StringBuilder("Once upon a time");
        try {
            while (true) {
                for (int i = 0; i < 2_000; i++) {
                    int at = random.nextInt(text.length());
                    text.insert(at, (char) ('a' + random.nextInt(26)));
                    if (text.length() > 3_000) {
                        text.setLength(1_000);
                    }
                }
                journal.record("edited " + text.length() + " characters, " + text.toString().hashCode());
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
