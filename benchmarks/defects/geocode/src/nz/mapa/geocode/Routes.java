package nz.mapa.geocode;

import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Works out ways between places. */
final class Routes implements Runnable {
    private final SplittableRandom random = new SplittableRandom(3);
    private final int[] costs = random.ints(160 * 160, 1, 50).toArray();
    private long length;

    @Override
    public void run() {
        int[] best = new int[costs.length];
        PriorityQueue<long[]> open = new PriorityQueue<>((one, other) -> Long.compare(one[0], other[0]));
        open.add(new long[] {1, random.nextInt(costs.length)});
        while (!open.isEmpty()) {
            long[] next = open.poll();
            int at = (int) next[1];
            if (best[at] != 0) {
                continue;
            }
            best[at] = (int) next[0];
            for (int step : new int[] {-160, -1, 1, 160}) {
                int to = at + step;
                if (to >= 0 && to < best.length && best[to] == 0) {
                    open.add(new long[] {next[0] + costs[to], to});
                }
            }
        }
        length += best[0];
    }

    long length() {
        return length;
    }
}
