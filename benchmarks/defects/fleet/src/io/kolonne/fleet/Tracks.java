package io.kolonne.fleet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last stretch of every lorry's way. */
final class Tracks {
    private static final int POINTS = 250;

    private final Map<Integer, Deque<Position>> tracks = new ConcurrentHashMap<>();
    private volatile List<String> drawn = List.of();

    void record(Position position) {
        Deque<Position> track = tracks.computeIfAbsent(position.lorry(), lorry -> new ArrayDeque<>());
        synchronized (track) {
            track.addLast(position);
            if (track.size() > POINTS) {
                track.removeFirst();
            }
        }
    }

    void simplify() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Integer, Deque<Position>> one : tracks.entrySet()) {
            StringBuilder line = new StringBuilder();
            synchronized (one.getValue()) {
                int number = 0;
                for (Position point : one.getValue()) {
                    if (number++ % 5 == 0) {
                        line.append(point.east()).append(' ').append(point.north()).append(',');
                    }
                }
            }
            lines.add(line.toString());
        }
        drawn = lines;
    }
}
