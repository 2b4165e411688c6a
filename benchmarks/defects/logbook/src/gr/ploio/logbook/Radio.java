package gr.ploio.logbook;

import java.time.LocalDateTime;
import java.util.SplittableRandom;

/** Ships' reports, some of them hours late. */
final class Radio {
    private static final String[] WORDS = {"wind", "swell", "<fog>", "engine", "course", "sighted", "fair & calm", "depth"};

    private final SplittableRandom random = new SplittableRandom(4);
    private final LocalDateTime start = LocalDateTime.now();

    Entry report() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ').append(random.nextInt(90)).append(' ');
        }
        LocalDateTime at = start.minusSeconds(random.nextInt(200_000));
        return new Entry("SV" + random.nextInt(300), Pages.stamp(at), text.toString());
    }
}
