package org.stratus.forecast;

import java.util.SplittableRandom;

/** The model's output on a grid, and what is computed from it. */
final class Grid {
    private final float[][] temperatures;

    Grid(int size) {
        SplittableRandom random = new SplittableRandom(1);
        temperatures = new float[size * size][];
        for (int i = 0; i < temperatures.length; i++) {
            temperatures[i] = new float[72];
            for (int hour = 0; hour < 72; hour++) {
                temperatures[i][hour] = (float) (10 + 8 * Math.sin(hour / 4.0) + random.nextDouble());
            }
        }
    }

    double[] interpolate(int x, int y) {
        double[] result = new double[288];
        for (int quarter = 0; quarter < result.length; quarter++) {
            double sum = 0;
            double weights = 0;
            for (int dx = 0; dx < 8; dx++) {
                for (int dy = 0; dy < 8; dy++) {
                    double weight = 1.0 / (1 + dx * dx + dy * dy);
                    sum += weight * temperatures[(x + dx) * 200 + y + dy][quarter / 4];
                    weights += weight;
                }
            }
            result[quarter] = sum / weights;
        }
        return result;
    }

    String describe(double[] hours) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hours.length; i++) {
            text.append(i / 4).append(':').append(i % 4 * 15).append(' ').append(Math.round(hours[i] * 10) / 10.0).append(" C\n");
        }
        return text.toString();
    }
}
