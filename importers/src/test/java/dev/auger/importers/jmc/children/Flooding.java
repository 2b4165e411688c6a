package dev.auger.importers.jmc.children;

/** Prints one line that never ends. */
public final class Flooding {
    public static void main(String[] args) {
        String block = "x".repeat(1 << 16);
        System.out.print("hello\t1\t");
        while (!System.out.checkError()) {
            System.out.print(block);
        }
    }
}
