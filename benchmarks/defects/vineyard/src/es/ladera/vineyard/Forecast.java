package es.ladera.vineyard;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Forecasts the harvest of slopes from what their weather stations tell. */
public final class Forecast {
    public static void main(String[] args) throws Exception {
        Stations stations = new Stations(64);
        Almanac almanac = new Almanac();
        ExecutorService slopes = Executors.newFixedThreadPool(2);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(24);
        int missing = 0;
        for (int hour = 0; System.nanoTime() < end; hour++) {
            List<Future<double[]>> running = new ArrayList<>();
            for (int station = 0; station < stations.count(); station++) {
                int one = station;
                int now = hour;
                running.add(slopes.submit(() -> Heat.spread(stations.read(one, now))));
            }
            for (Future<double[]> slope : running) {
                try {
                    almanac.note(slope.get());
                } catch (ExecutionException e) {
                    missing++;
                }
            }
            Thread.sleep(60);
        }
        slopes.shutdown();
        System.out.println(missing + " readings were missing, mean " + almanac.mean());
    }
}
