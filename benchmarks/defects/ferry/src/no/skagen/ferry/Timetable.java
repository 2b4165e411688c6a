package no.skagen.ferry;

import java.util.PriorityQueue;

/** Plans the crossings of a day, over and over as the weather changes. */
final class Timetable {
    private Timetable() {}

    static void plan() {
        try {
            for (int wind = 0; ; wind++) {
                PriorityQueue<long[]> departures = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
                for (int i = 0; i < 6_000; i++) {
                    departures.add(new long[] {(i * 7919L + wind) % 1_440, i});
                }
                while (departures.size() > 10) {
                    departures.poll();
                }
                Thread.sleep(4);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
