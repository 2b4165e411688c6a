package dev.auger.importers.jmc.children;

import java.util.ArrayList;
import java.util.List;

/** Takes more memory than it was given. */
public final class Hungry {
    public static void main(String[] args) {
        System.out.print("hello\t1\ttest\n");
        System.out.flush();
        List<long[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new long[1 << 20]);
        }
    }
}
