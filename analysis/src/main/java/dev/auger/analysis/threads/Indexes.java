package dev.auger.analysis.threads;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Indexes of threads as a list that is an array: a group may have a million members. */
public final class Indexes extends AbstractList<Integer> implements RandomAccess {

    private final int[] indexes;

    /** @param indexes not copied */
    public Indexes(int[] indexes) {
        this.indexes = indexes;
    }

    @Override
    public Integer get(int position) {
        return indexes[position];
    }

    @Override
    public int size() {
        return indexes.length;
    }

    /**
     * Threads by a number each has.
     *
     * @param numbers 0 to {@code count - 1}, or -1 for a thread that is in no group
     * @return for each number its threads, ascending
     */
    static int[][] byNumber(int[] numbers, int count) {
        int[] sizes = new int[count];
        for (int number : numbers) {
            if (number >= 0) {
                sizes[number]++;
            }
        }
        int[][] members = new int[count][];
        for (int n = 0; n < count; n++) {
            members[n] = new int[sizes[n]];
        }
        Arrays.fill(sizes, 0);
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i];
            if (number >= 0) {
                members[number][sizes[number]++] = i;
            }
        }
        return members;
    }
}
