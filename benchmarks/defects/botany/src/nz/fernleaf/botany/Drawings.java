package nz.fernleaf.botany;

/** Outlines of leaves. */
final class Drawings {
    private double[] outline = new double[0];

    void trace(int seed) {
        double[] points = new double[3_000];
        for (int i = 0; i < points.length; i++) {
            points[i] = Math.sin(i * 0.01 + seed) * Math.cos(i * 0.003);
        }
        outline = points;
    }

    double[] outline() {
        return outline;
    }
}
