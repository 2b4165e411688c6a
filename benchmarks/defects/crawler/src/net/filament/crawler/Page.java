package net.filament.crawler;

/** A page and where it leads to. */
final class Page {
    private final int[] links;
    private final byte[] head = new byte[3_000];

    Page(int address) {
        links = new int[30];
        for (int i = 0; i < links.length; i++) {
            links[i] = Math.floorMod(address * 31 + i, 1_000_000);
            head[i] = (byte) links[i];
        }
    }

    int[] links() {
        return links;
    }
}
