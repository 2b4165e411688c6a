package dev.auger.importers.jmc.children;

import java.nio.file.Files;
import java.nio.file.Path;

/** Says what it was given: the name of the file and its size. */
public final class Polite {
    public static void main(String[] args) throws java.io.IOException {
        long size = Files.size(Path.of(args[1]));
        System.err.println("noise that nobody reads ".repeat(10_000));
        System.out.print("hello\t1\t" + args[0] + "\nloaded\t1\nrules\t1\nresult\tSize\tSize\theap\tINFO\t25\t" + size
                + " bytes\t" + args[1] + "\t\t\t\nend\t1\n");
    }
}
