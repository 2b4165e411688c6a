package org.bellwether.covers;

/** The front of a record. */
record Cover(int number, byte[] image) {

    static Cover paint(int number) {
        byte[] image = new byte[18_000];
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) (number * 7 + i / 120);
        }
        return new Cover(number, image);
    }
}
