package kr.cine.subtitles;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the file that goes with a film. */
final class Writer {
    private final Words words;

    Writer(Words words) {
        this.words = words;
    }

    String write(List<Cue> cues) {
        return cues.stream().map(this::block).collect(Collectors.joining("\n\n"));
    }

    private String block(Cue cue) {
        StringBuilder text = new StringBuilder();
        time(text, cue.from());
        text.append(" --> ");
        time(text, cue.to());
        text.append(words.pause((cue.to() - cue.from()) / 1_000)).append('\n');
        String speakers = cue.speakers().stream().map(words::speaker).collect(Collectors.joining(", ", "", ": "));
        wrap(text.append(speakers), cue.line());
        return text.toString();
    }

    private static void time(StringBuilder text, int millis) {
        text.append(millis / 3_600_000).append(':').append(millis / 60_000 % 60).append(':');
        text.append(millis / 1_000 % 60).append(',').append(millis % 1_000);
    }

    private static void wrap(StringBuilder text, String line) {
        int width = 0;
        for (String word : line.split(" ")) {
            width += word.length() + 1;
            if (width > 42) {
                text.append('\n');
                width = word.length();
            }
            text.append(word).append(' ');
        }
    }
}
