package com.brambleway.checkout;

import java.util.Random;

/** What one customer buys. */
final class Basket extends Priced {
    private final int[] articles;
    private final long[] cents;
    private long sum = -1;

    Basket(Random random) {
        articles = new int[900 + random.nextInt(200)];
        cents = new long[articles.length];
        for (int i = 0; i < articles.length; i++) {
            articles[i] = random.nextInt(60_000);
            cents[i] = articles[i] % 4_000 + 19;
        }
    }

    @Override
    void changed() {
        sum = -1;
    }

    @Override
    long total() {
        if (sum < 0) {
            long added = 0;
            for (long one : cents) {
                added += one * rate() / 100;
            }
            sum = added;
        }
        return sum;
    }

    int lines() {
        return articles.length;
    }

    int article(int line) {
        return articles[line];
    }
}
