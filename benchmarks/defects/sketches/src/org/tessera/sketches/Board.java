package org.tessera.sketches;

import java.util.Random;

/** Somebody draws on it. */
final class Board {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 110;

    private final History<byte[]> history = new History<>(40);
    private final Random random;
    private byte[] ink = new byte[WIDTH * HEIGHT];

    Board(int seed) {
        random = new Random(seed);
    }

    synchronized void stroke() {
        history.remember(ink.clone());
        int x = random.nextInt(WIDTH);
        int y = random.nextInt(HEIGHT);
        for (int i = 0; i < 200; i++) {
            ink[y * WIDTH + x] = (byte) (i % 7 + 1);
            x = Math.floorMod(x + random.nextInt(3) - 1, WIDTH);
            y = Math.floorMod(y + random.nextInt(3) - 1, HEIGHT);
        }
    }

    synchronized void undo() {
        ink = history.back(ink);
    }

    synchronized void redo() {
        ink = history.forth(ink);
    }

    synchronized byte[] picture() {
        byte[] picture = new byte[ink.length + HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture[y * (WIDTH + 1) + x] = (byte) (ink[y * WIDTH + x] == 0 ? ' ' : '#');
            }
            picture[y * (WIDTH + 1) + WIDTH] = '\n';
        }
        return picture;
    }
}
