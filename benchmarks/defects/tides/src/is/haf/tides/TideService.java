package is.haf.tides;

import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Answers how high the water will be. */
public final class TideService {
    private final Table table = new Table();
    private final Charts charts = new Charts();

    public static void main(String[] args) throws Exception {
        TideService service = new TideService();
        Observations observations = new Observations();
        for (int i = 0; i < 30; i++) {
            service.table.correct("harbour " + i, observations.learn());
        }
        ScheduledExecutorService gauges = Executors.newSingleThreadScheduledExecutor();
        gauges.scheduleAtFixedRate(
                () -> service.table.correct(
                        "harbour " + System.nanoTime() / 1_000 % service.table.harbours(), observations.learn()),
                500,
                500,
                TimeUnit.MILLISECONDS);
        for (int i = 0; i < 6; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Thread thread = new Thread(() -> service.answer(random), "question-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        Thread.sleep(25_000);
        gauges.shutdown();
    }

    private void answer(SplittableRandom random) {
        try {
            while (true) {
                String harbour = "harbour " + random.nextInt(30);
                double[] heights = new double[6];
                for (int hour = 0; hour < heights.length; hour++) {
                    heights[hour] = table.height(harbour, hour);
                }
                charts.draw(heights);
                Thread.sleep(6);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
