package se.hamn.harbor;

import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Decides where containers go, by trying some ways to stack them. */
final class Planner implements Runnable {
    private final BlockingQueue<Container> work;
    private final SplittableRandom random = new SplittableRandom(1);
    private int late;

    Planner(BlockingQueue<Container> work) {
        this.work = work;
    }

    @Override
    public void run() {
        try {
            for (int number = 1; ; number++) {
                Container container = new Container(number, number % 6, stack());
                if (!work.offer(container, 20, TimeUnit.MILLISECONDS)) {
                    late++;
                }
                Thread.sleep(2 + late % 2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int stack() {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int attempt = 0; attempt < 40; attempt++) {
            int[] heights = new int[64];
            for (int box = 0; box < 400; box++) {
                heights[random.nextInt(64)]++;
            }
            int worst = 0;
            for (int height : heights) {
                worst = Math.max(worst, height);
            }
            if (worst < fewest) {
                fewest = worst;
                best = attempt;
            }
        }
        return best;
    }
}
