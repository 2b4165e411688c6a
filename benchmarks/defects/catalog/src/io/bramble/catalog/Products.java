package io.bramble.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** All products, loaded at the start. */
final class Products {
    private final List<double[]> vectors = new ArrayList<>();

    Products(int count) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < count; i++) {
            double[] vector = new double[600];
            for (int j = 0; j < vector.length; j++) {
                vector[j] = random.nextDouble();
            }
            vectors.add(vector);
        }
    }

    String title(int product) {
        return "Product " + product;
    }

    String attribute(int product, int row) {
        return "a" + vectors.get(product)[row];
    }

    List<Integer> similar(int product) {
        double[] wanted = vectors.get(product);
        List<double[]> scores = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i += 10) {
            double score = 0;
            double[] other = vectors.get(i);
            for (int j = 0; j < 60; j++) {
                score += Math.abs(other[j] - wanted[j]);
            }
            scores.add(new double[] {score, i});
        }
        scores.sort(Comparator.comparingDouble(pair -> pair[0]));
        return scores.stream().limit(8).map(pair -> (int) pair[1]).toList();
    }
}
