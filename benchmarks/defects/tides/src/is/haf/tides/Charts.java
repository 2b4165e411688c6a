package is.haf.tides;

import java.util.ArrayDeque;
import java.util.Deque;

/** Draws the curves asked for, and keeps some. */
final class Charts {
    private final Deque<String> drawn = new ArrayDeque<>();

    void draw(double[] heights) {
        StringBuilder chart = new StringBuilder();
        for (int row = 20; row > 0; row--) {
            for (double height : heights) {
                for (int column = 0; column < 8; column++) {
                    chart.append(height * 20 > row + Math.sin(column) ? '#' : ' ');
                }
            }
            chart.append('\n');
        }
        synchronized (drawn) {
            drawn.addLast(chart.toString());
            if (drawn.size() > 200) {
                drawn.removeFirst();
            }
        }
    }
}
