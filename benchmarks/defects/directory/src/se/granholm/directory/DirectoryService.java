package se.granholm.directory;

import java.util.Random;

/** Who has which number; looked up all the time, changed now and then. */
public final class DirectoryService {
    private final Directory directory = new Directory(30_000);

    public static void main(String[] args) throws InterruptedException {
        DirectoryService service = new DirectoryService();
        for (int i = 0; i < 6; i++) {
            Random random = new Random(i);
            start("lookup-" + i, () -> service.search(random));
        }
        for (int i = 0; i < 2; i++) {
            Random random = new Random(i + 50);
            start("update-" + i, () -> service.update(random));
        }
        Thread.sleep(22_000);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void search(Random random) {
        try {
            while (true) {
                directory.find("name" + random.nextInt(200));
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void update(Random random) {
        try {
            while (true) {
                directory.change(random.nextInt(30_000), random.nextInt());
                StringBuilder notice = new StringBuilder();
                for (int i = 0; i < 3_000; i++) {
                    notice.append("moved ").append(i).append('\n');
                }
                Thread.sleep(5 + notice.length() % 3);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
