package shop.marigold.baskets;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Articles that go well together. */
final class Suggestions {
    private final int articles;
    private final SplittableRandom random = new SplittableRandom(5);
    private volatile int[][] near;

    Suggestions(int articles) {
        this.articles = articles;
        recompute();
    }

    int[] near(int article) {
        return near[article];
    }

    void recompute() {
        int[][] next = new int[articles][];
        for (int article = 0; article < articles; article++) {
            int[] candidates = new int[200];
            for (int i = 0; i < candidates.length; i++) {
                candidates[i] = random.nextInt(articles);
            }
            Arrays.sort(candidates);
            next[article] = Arrays.copyOf(candidates, 8);
        }
        near = next;
    }
}
