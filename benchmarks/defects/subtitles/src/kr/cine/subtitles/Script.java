package kr.cine.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Plays the one who wrote down what is said. */
final class Script {
    private static final String[] CAST = {"Minho", "Soyeon", "Jisoo", "Taeyang", "Old man", "Driver", "NARRATOR", "CROWD"};

    private final SplittableRandom random = new SplittableRandom(11);
    private final List<List<Cue>> scenes = new ArrayList<>();

    Script() {
        for (int i = 0; i < 80; i++) {
            scenes.add(write());
        }
    }

    List<Cue> scene() {
        return scenes.get(random.nextInt(scenes.size()));
    }

    private List<Cue> write() {
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < 400; i++) {
            StringBuilder line = new StringBuilder();
            for (int word = 0; word < 5; word++) {
                line.append((char) ('a' + random.nextInt(26))).append("hani ");
            }
            List<String> speakers = new ArrayList<>();
            for (int speaker = random.nextInt(3); speaker >= 0; speaker--) {
                speakers.add(CAST[random.nextInt(CAST.length)]);
            }
            int from = at + random.nextInt(9_000);
            at = from + 500 + random.nextInt(3_000);
            cues.add(new Cue(from, at, List.copyOf(speakers), line.toString()));
        }
        return cues;
    }
}
