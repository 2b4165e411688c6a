package net.kestrelby.formulas;

/** Turns cells into one. */
public interface Formula {
    double value(double[] cells);
}
