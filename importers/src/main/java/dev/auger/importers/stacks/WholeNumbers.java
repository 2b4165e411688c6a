package dev.auger.importers.stacks;

/**
 * Makes whole numbers of decimals so that their sum stays right: what rounding takes from one is given to the next. Numbers beyond
 * a long, and what is no number, are 0.
 */
public final class WholeNumbers {

    private double owed;

    /** The next whole number. */
    public long next(double value) {
        if (!(value >= 0 && value < 0x1p62)) {
            return 0;
        }
        double exact = value + owed;
        long whole = Math.max(0, Math.round(exact));
        owed = exact - whole;
        return whole;
    }
}
