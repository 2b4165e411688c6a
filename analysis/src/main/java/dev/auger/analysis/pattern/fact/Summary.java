package dev.auger.analysis.pattern.fact;

/** Sum, extremes and mean of numbers; those that are not known do not count. */
final class Summary {

    private double sum;
    private double count;
    private double least = Double.NaN;
    private double most = Double.NaN;

    void add(double value, double times) {
        if (!Double.isNaN(value)) {
            sum += value * times;
            count += times;
            least = Double.isNaN(least) ? value : Math.min(least, value);
            most = Double.isNaN(most) ? value : Math.max(most, value);
        }
    }

    /** NaN where there was no number at all. */
    double of(String function) {
        return switch (function) {
            case "max", "largest" -> most;
            case "min", "smallest" -> least;
            case "avg" -> count == 0 ? Double.NaN : sum / count;
            default -> count == 0 ? Double.NaN : sum;
        };
    }
}
