package dev.auger.importers.jmc.children;

/** Prints what is in no protocol. */
public final class Babbling {
    public static void main(String[] args) {
        System.out.print("Exception in thread \"main\"\n{\"json\":true}\n");
    }
}
