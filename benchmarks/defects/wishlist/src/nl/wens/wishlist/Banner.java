package nl.wens.wishlist;

/** A picture for the top of the page. */
final class Banner {
    private volatile int[] last = new int[0];

    void draw(int seed) {
        int[] pixels = new int[400 * 80];
        for (int i = 0; i < pixels.length; i++) {
            int shade = (int) (128 + 100 * Math.sin(i * 0.001 + seed));
            pixels[i] = shade << 16 | shade << 8 | shade;
        }
        last = pixels;
    }

    int width() {
        return last.length / 80;
    }
}
