package org.stratus.forecast;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Answers forecasts for places, with a pool of workers. */
public final class ForecastServer {
    private final ExecutorService workers = Executors.newFixedThreadPool(6);
    private final Grid grid = new Grid(220);

    public static void main(String[] args) throws Exception {
        new ForecastServer().run(22);
    }

    private void run(int seconds) throws Exception {
        Random random = new Random(5);
        long end = System.currentTimeMillis() + seconds * 1000L;
        while (System.currentTimeMillis() < end) {
            Future<?>[] answers = new Future<?>[8];
            for (int i = 0; i < answers.length; i++) {
                int x = random.nextInt(200);
                int y = random.nextInt(200);
                answers[i] = workers.submit(() -> forecast(x, y));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
            Thread.sleep(14);
        }
        workers.shutdownNow();
    }

    private String forecast(int x, int y) {
        RequestContext context = RequestContext.current();
        context.note("forecast " + x + ',' + y);
        double[] hours = grid.interpolate(x, y);
        context.note("interpolated " + hours.length);
        return grid.describe(hours);
    }
}
