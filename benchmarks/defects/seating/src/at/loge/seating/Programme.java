package at.loge.seating;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Sets the evening's programme. */
final class Programme {
    private static final int KEPT = 250;

    private final Random random = new Random(5);
    private final Map<Integer, String> sheets = new LinkedHashMap<>();

    int set(int evening) {
        StringBuilder sheet = new StringBuilder();
        for (int line = 0; line < 900; line++) {
            sheet.append(String.format(Locale.ROOT, "%-12s %6.2f%n", Integer.toHexString(random.nextInt()), random.nextDouble() * 90));
        }
        sheets.put(evening, sheet.toString());
        sheets.remove(evening - KEPT);
        return sheet.length();
    }
}
