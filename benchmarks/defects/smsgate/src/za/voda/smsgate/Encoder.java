package za.voda.smsgate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes parts of texts. */
final class Encoder {
    private static final int PART = 153;

    private final SplittableRandom random = new SplittableRandom(27);

    Message encode(int number) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 9_000) {
            text.append("Ref ").append(random.nextInt(1 << 24)).append(" R").append(random.nextInt(900)).append(". ");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_16BE);
        byte[][] parts = new byte[(bytes.length + PART - 1) / PART][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Arrays.copyOfRange(bytes, i * PART, Math.min(bytes.length, (i + 1) * PART));
        }
        return new Message("+2782" + number, parts, Instant.now());
    }
}
