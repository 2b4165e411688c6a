package net.fathomline.sonar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Shows a moving part of the coast. */
final class Screen {
    private final Survey survey;
    private final List<Strip> drawn = new ArrayList<>();
    private final byte[][] frames = new byte[120][];
    private int next;

    Screen(Survey survey) {
        this.survey = survey;
    }

    void move(int to) throws IOException {
        Strip strip = survey.strip(to);
        drawn.add(strip);
        byte[] frame = new byte[60_000];
        int deepest = strip.deepest(64);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) (deepest * i / frame.length);
        }
        frames[next++ % frames.length] = frame;
    }
}
