package dev.auger.importers.mat.children;

import java.nio.file.Files;
import java.nio.file.Path;

/** Says what it was given: the target of the link, the questions, the number of the dump. */
public final class Telling {
    public static void main(String[] args) throws Exception {
        Path link = Path.of(args[2]);
        String target = Files.isSymbolicLink(link)
                ? String.valueOf(Files.readSymbolicLink(link).getFileName())
                : "copy";
        String asked = String.join(",", Files.readAllLines(Path.of(args[3])));
        System.out.print("hello\t1\nparser\t" + target + " " + asked + "\t" + System.getProperty("MAT_HPROF_DUMP_NR")
                + "\nheap\t-1\t0\t8\t8\nend\t3\n");
    }
}
