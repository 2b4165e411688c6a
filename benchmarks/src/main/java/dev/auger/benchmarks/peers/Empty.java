package dev.auger.benchmarks.peers;

/** Does nothing: what starting a JVM costs any of the peers. */
public final class Empty {

    private Empty() {}

    public static void main(String[] args) {}
}
