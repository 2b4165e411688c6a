package com.obscura.images;

/** Takes the mean of neighbouring points. */
final class Scaler {
    int[] scale(int seed, int width, int height, int by) {
        int[] points = new int[width * height];
        for (int i = 0; i < points.length; i++) {
            points[i] = seed + i;
        }
        int[] small = new int[points.length / (by * by)];
        for (int y = 0; y + by <= height; y += by) {
            for (int x = 0; x + by <= width; x += by) {
                long sum = 0;
                for (int dy = 0; dy < by; dy++) {
                    for (int dx = 0; dx < by; dx++) {
                        sum += points[(y + dy) * width + x + dx];
                    }
                }
                small[y / by * (width / by) + x / by] = (int) (sum / (by * by));
            }
        }
        return small;
    }
}
