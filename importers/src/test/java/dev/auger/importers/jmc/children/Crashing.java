package dev.auger.importers.jmc.children;

/** Ends in the middle. */
public final class Crashing {
    public static void main(String[] args) {
        System.out.print("hello\t1\ttest\nrules\t3\nresult\tA");
        System.out.flush();
        Runtime.getRuntime().halt(134);
    }
}
