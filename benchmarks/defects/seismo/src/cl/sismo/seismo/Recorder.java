package cl.sismo.seismo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes down what one station measures. */
final class Recorder {
    private static final int KEPT = 20_000;

    private final Path folder;
    private final Deque<Segment> sealed = new ArrayDeque<>();
    private int number;
    private Segment current;

    Recorder(Path folder) throws IOException {
        this.folder = folder;
        roll();
    }

    synchronized void record(short[] movements) throws IOException {
        current.write(movements);
        if (current.full()) {
            current.seal();
            sealed.addLast(current);
            if (sealed.size() > KEPT) {
                sealed.removeFirst().file().toFile().delete();
            }
            roll();
        }
    }

    private void roll() throws IOException {
        current = new Segment(folder.resolve("segment-" + number++));
    }

    synchronized int strongest() {
        return sealed.stream().mapToInt(Segment::strongest).max().orElse(0);
    }
}
