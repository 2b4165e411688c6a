package dev.auger.benchmarks.dump;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Copies a dump and gives its objects other addresses, far from those they refer to: {@code Shuffle IN.hprof OUT.hprof}. Objects stay in
 * their order in the file and keep their sizes, and no two overlap; so the graph is the same and only look-ups are dearer.
 */
public final class Shuffle {
    private static final long SEED = 42;

    /** A gap between parts of the heap is not the size of the object before it. */
    private static final long LARGEST = 1L << 26;

    private long[] addresses = new long[1 << 20];
    private int count;
    private long[] moved = {};

    private Shuffle() {}

    public static void main(String[] args) throws IOException {
        Path copy = Path.of(args[1]);
        Files.copy(Path.of(args[0]), copy);
        Shuffle shuffle = new Shuffle();
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE);
                Arena arena = Arena.ofConfined()) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size(), arena);
            References classes = new References(file, at -> shuffle.add(file.get(References.ID, at)), at -> {});
            classes.walk();
            shuffle.move();
            new References(file, at -> shuffle.rewrite(file, at), at -> shuffle.rewrite(file, at), classes).walk();
        }
        System.out.printf("%s: %,d objects moved%n", copy, shuffle.count);
    }

    private void add(long address) {
        if (count == addresses.length) {
            addresses = Arrays.copyOf(addresses, Math.addExact(count, count));
        }
        addresses[count++] = address;
    }

    /** Lays all objects out again, in another order. */
    private void move() {
        addresses = Arrays.copyOf(addresses, count);
        Arrays.sort(addresses);
        int[] order = new int[count];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        moved = new long[count];
        // Behind all that was, so that what led to no object leads to none again.
        long free = addresses[count - 1] + LARGEST;
        for (int object : order) {
            moved[object] = free;
            long next = object + 1 < count ? addresses[object + 1] : addresses[object] + LARGEST;
            free += Math.min(LARGEST, next - addresses[object]);
        }
    }

    private void rewrite(MemorySegment file, long at) {
        int object = Arrays.binarySearch(addresses, file.get(References.ID, at));
        if (object >= 0) {
            file.set(References.ID, at, moved[object]);
        }
    }
}
