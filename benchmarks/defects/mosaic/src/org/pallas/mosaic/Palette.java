package org.pallas.mosaic;

/** How often each colour occurs in a picture. */
final class Palette extends Derived<Picture> {
    private final int[] counts = new int[256];

    Palette(Picture picture) {
        super(picture);
        for (int i = 0; i < picture.size(); i++) {
            counts[picture.pixel(i)]++;
        }
    }

    int dominant() {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return best;
    }

    double share(int colour) {
        return (double) counts[colour] / source().size();
    }
}
