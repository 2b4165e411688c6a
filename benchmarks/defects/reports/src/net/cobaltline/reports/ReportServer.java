package net.cobaltline.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Builds reports of several chapters for whoever asks. */
public final class ReportServer {
    private final ExecutorService workers = Executors.newFixedThreadPool(6);
    private final Random random = new Random(14);

    public static void main(String[] args) throws Exception {
        ReportServer server = new ReportServer();
        ExecutorService metrics = Executors.newSingleThreadExecutor(task -> new Thread(task, "metrics"));
        metrics.submit(Metrics::collect);
        for (int second = 0; second < 22; second++) {
            for (int i = 0; i < Math.min(second, 7) * 2; i++) {
                int customer = server.random.nextInt(500);
                server.workers.submit(() -> server.report(customer));
            }
            Thread.sleep(1_000);
        }
        System.exit(0);
    }

    private String report(int customer) throws Exception {
        List<Future<String>> chapters = new ArrayList<>();
        for (int chapter = 0; chapter < 4; chapter++) {
            int number = chapter;
            chapters.add(workers.submit(() -> chapter(customer, number)));
        }
        StringBuilder report = new StringBuilder();
        for (Future<String> chapter : chapters) {
            report.append(chapter.get());
        }
        return report.toString();
    }

    private String chapter(int customer, int number) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            text.append(customer * 31 + i * number).append('\t');
        }
        Thread.sleep(20);
        return text.toString();
    }
}
