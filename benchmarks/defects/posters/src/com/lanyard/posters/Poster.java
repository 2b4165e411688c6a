package com.lanyard.posters;

/** Text in large letters. */
record Poster(int number, int[] pixels) {

    static Poster draw(int number) {
        int[] pixels = new int[90 * 60];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = number * 31 + i * (i % 7);
        }
        return new Poster(number, pixels);
    }
}
