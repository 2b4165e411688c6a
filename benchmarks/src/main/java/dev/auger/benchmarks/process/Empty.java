package dev.auger.benchmarks.process;

/** Does nothing: what starting a JVM costs any of the peers. */
public final class Empty {

    private Empty() {}

    public static void main(String[] args) {}
}
