package fi.kartta.plotter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A sheet of paper; three pens draw a band each. */
final class Sheet implements AutoCloseable {
    private static final int PENS = 3;

    private final ExecutorService pens = Executors.newFixedThreadPool(PENS);
    private final int number;
    private final int width;
    private final int height;
    private byte[] canvas;

    Sheet(int number, int width, int height) {
        this.number = number;
        this.width = width;
        this.height = height;
        this.canvas = new byte[width * height];
    }

    String draw(Plan plan) throws Exception {
        List<Future<Integer>> bands = new ArrayList<>();
        for (int pen = 0; pen < PENS; pen++) {
            int from = height * pen / PENS;
            int to = height * (pen + 1) / PENS;
            bands.add(pens.submit(() -> band(plan, from, to)));
        }
        int dots = 0;
        for (Future<Integer> band : bands) {
            dots += band.get();
        }
        return number + ": " + dots;
    }

    private int band(Plan plan, int from, int to) {
        int dots = 0;
        for (Plan.Edge edge : plan.edges()) {
            for (int step = 0; step < 400; step++) {
                int x = (int) ((edge.x() + (edge.toX() - edge.x()) * step / 400) * width);
                int y = (int) ((edge.y() + (edge.toY() - edge.y()) * step / 400) * height);
                if (y >= from && y < to) {
                    canvas[y * width + x] = 1;
                    dots++;
                }
            }
        }
        return dots;
    }

    @Override
    public void close() {
        canvas = null;
    }
}
