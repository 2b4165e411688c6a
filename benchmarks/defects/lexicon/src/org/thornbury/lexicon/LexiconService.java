package org.thornbury.lexicon;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Explains words; each of the nine thousand is laid out once, when it is first asked for. */
public final class LexiconService {
    private static final int WORDS = 9_000;

    private final Map<Integer, String> pages = new ConcurrentHashMap<>();
    private final Random random = new Random(8);

    public static void main(String[] args) throws InterruptedException {
        LexiconService service = new LexiconService();
        long end = System.currentTimeMillis() + 22_000;
        int length = 0;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 60; i++) {
                int word = service.random.nextInt(WORDS);
                length += service.pages.computeIfAbsent(word, LexiconService::layOut).length() + service.rhymes(word);
            }
            Thread.sleep(5 + length % 2);
        }
    }

    private static String layOut(int word) {
        StringBuilder page = new StringBuilder();
        for (int line = 0; line < 120; line++) {
            page.append(Integer.toString(word * 7919 + line, 36)).append(" means ").append(line * word).append('\n');
        }
        return page.toString();
    }

    private int rhymes(int word) {
        String text = Integer.toString(word, 36);
        StringBuilder found = new StringBuilder();
        for (int other = 0; other < 300; other++) {
            String candidate = Integer.toString(other * 31 + word, 36);
            if (candidate.charAt(candidate.length() - 1) == text.charAt(text.length() - 1)) {
                found.append(candidate).append(' ');
            }
        }
        return found.length();
    }
}
