package org.marlow.forex;

/** Knows what something is worth right now; it is far away. */
final class Source {

    long[] ask(int instrument) {
        try {
            Thread.sleep(28);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long[] depth = new long[600];
        for (int i = 0; i < depth.length; i++) {
            depth[i] = instrument * 1_000L + i * 3L;
        }
        return depth;
    }
}
