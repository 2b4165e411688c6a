package nz.fernleaf.botany;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Reads the handwritten inventories of a herbarium, sheet after sheet. */
public final class Digitise {
    private final List<Reader<?>> readers = List.of(new FamilyReader(), new YearReader());
    private final Drawings drawings = new Drawings();
    private final int[] understood = new int[2];

    public static void main(String[] args) throws Exception {
        Digitise digitise = new Digitise();
        Random random = new Random(3);
        long end = System.currentTimeMillis() + 24_000;
        while (System.currentTimeMillis() < end) {
            List<String> sheet = IntStream.range(0, 2_400).mapToObj(i -> word(random)).toList();
            digitise.page(sheet, 30);
            digitise.drawings.trace(sheet.size());
            Thread.sleep(5);
        }
    }

    private static String word(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "" + (1_850 + random.nextInt(120));
            case 1 -> "Rosaceae";
            case 2 -> "Poaceae";
            default -> "note" + random.nextInt(500);
        };
    }

    /** Sheets are folded: each half is read on its own, down to single words. */
    private void page(List<String> words, int depth) {
        if (words.size() == 1 || depth == 0) {
            for (String word : words) {
                long known = readers.stream().flatMap(reader -> reader.read(word).stream()).count();
                understood[known > 0 ? 1 : 0]++;
            }
            return;
        }
        int half = words.size() / 2;
        page(words.subList(0, half), depth - 1);
        page(words.subList(half, words.size()), depth - 1);
    }
}
