package dev.auger.importers.threads.json;

import java.util.Arrays;

/**
 * The arrays of frames met last, as they stand in the file: threads that do the same print the same bytes, and comparing them is
 * many times quicker than reading them. The ones that came again are in front.
 */
final class StackTexts {

    private static final int KEPT = 32;
    private static final int LONGEST = 1 << 16;

    private final byte[][] texts = new byte[KEPT][];
    private final int[][] frames = new int[KEPT][];
    private int count;
    private int longest;

    /** Position in {@link #frames} of the array that begins there, or -1. Reads at most as much as the longest. */
    int find(JsonBytes json) {
        int there = json.ensure(longest);
        byte[] in = json.window();
        int from = json.position();
        for (int i = 0; i < count; i++) {
            byte[] text = texts[i];
            if (text.length <= there && Arrays.equals(text, 0, text.length, in, from, from + text.length)) {
                json.skip(text.length);
                return front(i);
            }
        }
        return -1;
    }

    private int front(int i) {
        if (i == 0) {
            return 0;
        }
        byte[] text = texts[i];
        int[] ofText = frames[i];
        texts[i] = texts[i - 1];
        frames[i] = frames[i - 1];
        texts[i - 1] = text;
        frames[i - 1] = ofText;
        return i - 1;
    }

    int[] frames(int position) {
        return frames[position];
    }

    /** Remembers an array in place of the one that came again least. */
    void add(byte[] in, int from, int to, int[] ofText) {
        if (to - from > LONGEST) {
            return;
        }
        int at = Math.min(count, KEPT - 1);
        texts[at] = Arrays.copyOfRange(in, from, to);
        frames[at] = ofText;
        count = at + 1;
        longest = Math.max(longest, to - from);
    }
}
