package dev.auger.analysis.pattern.fact;

/** The line of least squares through a series. */
final class Line {

    private int points;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;
    private double sumYy;
    private double firstX = Double.NaN;
    private double lastX = Double.NaN;
    private double originX;

    void add(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return;
        }
        if (points == 0) {
            // Epoch nanoseconds squared would lose their last digits.
            originX = x;
        }
        double from = x - originX;
        points++;
        sumX += from;
        sumY += y;
        sumXx += from * from;
        sumXy += from * y;
        sumYy += y * y;
        firstX = Double.isNaN(firstX) ? from : Math.min(firstX, from);
        lastX = Double.isNaN(lastX) ? from : Math.max(lastX, from);
    }

    int points() {
        return points;
    }

    /** Rise of the line from its beginning to its end, in parts of its beginning; NaN where there is none. */
    double rise() {
        double varX = sumXx - sumX * sumX / points;
        if (points < 3 || varX <= 0) {
            return Double.NaN;
        }
        double slope = (sumXy - sumX * sumY / points) / varX;
        double start = (sumY - slope * sumX) / points + slope * firstX;
        return start <= 0 ? Double.NaN : slope * (lastX - firstX) / start;
    }

    /** Coefficient of determination, 0 to 1. */
    double fit() {
        double varX = sumXx - sumX * sumX / points;
        double varY = sumYy - sumY * sumY / points;
        double cov = sumXy - sumX * sumY / points;
        return points < 3 || varX <= 0 || varY <= 0 ? 0 : cov * cov / (varX * varY);
    }
}
