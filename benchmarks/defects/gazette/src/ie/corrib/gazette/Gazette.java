package ie.corrib.gazette;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Prints the same few pages for many towns. */
public final class Gazette {
    private final List<Page> pages = new ArrayList<>();
    private final Proofs proofs = new Proofs();
    private final Press press = new FilePress();
    private final Path folder;

    private Gazette(Path folder) {
        this.folder = folder;
        for (int i = 0; i < 6; i++) {
            pages.add(new Page(2_600_000 + i * 500_000, i));
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Gazette gazette = new Gazette(Files.createTempDirectory("gazette"));
        ExecutorService towns = Executors.newFixedThreadPool(36);
        long end = System.currentTimeMillis() + 22_000;
        for (int edition = 0; System.currentTimeMillis() < end; edition++) {
            int number = edition;
            towns.submit(() -> gazette.print(number));
            Thread.sleep(90);
        }
        towns.shutdown();
    }

    private Void print(int edition) throws IOException {
        Page page = pages.get(edition % pages.size());
        if (edition % 2 == 0) {
            proofs.add(proofs.of(page));
        }
        press.print(page, folder.resolve("town-" + edition % 12));
        return null;
    }
}
