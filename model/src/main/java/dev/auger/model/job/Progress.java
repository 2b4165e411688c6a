package dev.auger.model.job;

/**
 * How far a job is.
 *
 * @param done units done
 * @param total units in all, or 0 while unknown
 * @param unit what is counted
 */
public record Progress(long done, long total, Unit unit) {

    /** What progress is counted in. */
    public enum Unit {
        BYTES,
        OBJECTS,
        FILES
    }

    /** 0 to 1, or -1 while the total is unknown. */
    public double fraction() {
        return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
    }
}
