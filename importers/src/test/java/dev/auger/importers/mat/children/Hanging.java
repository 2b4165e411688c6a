package dev.auger.importers.mat.children;

import java.nio.file.Files;
import java.nio.file.Path;

/** Greets, leaves an index beside the dump as the parser does, and never goes on. */
public final class Hanging {
    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of(args[5], "dump.idx.index"), "half an index");
        System.out.print("hello\t1\nparser\ttest\t1\ndone\t1\t100\n");
        System.out.flush();
        new java.util.concurrent.CountDownLatch(1).await();
    }
}
