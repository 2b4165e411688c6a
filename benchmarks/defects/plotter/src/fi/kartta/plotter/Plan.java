package fi.kartta.plotter;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Boundaries of parcels. */
record Plan(int number, List<Edge> edges) {
    record Edge(double x, double y, double toX, double toY) {}

    static Plan of(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<Edge> edges = new ArrayList<>();
        double x = 0.5;
        double y = 0.5;
        for (int i = 0; i < 1_200; i++) {
            double toX = random.nextDouble();
            double toY = random.nextDouble();
            edges.add(new Edge(x, y, toX, toY));
            x = toX;
            y = toY;
        }
        return new Plan(number, edges);
    }
}
