package nl.waterkant.archive;

import java.util.Random;

/** Opens volumes of an archive and finds documents in them. */
public final class ArchiveReader {
    private final Random random = new Random(12);
    private final String[] found = new String[500];

    public static void main(String[] args) throws InterruptedException {
        ArchiveReader reader = new ArchiveReader();
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; System.currentTimeMillis() < end; i++) {
            for (int j = 0; j < 2; j++) {
                reader.found[i % 500] = reader.find(reader.random.nextInt(10_000));
            }
            Thread.sleep(9);
        }
    }

    private String find(int document) {
        Volume volume = new Volume(document % 64);
        int at = volume.indexOf((byte) document);
        Index index = new Index(document);
        return "document " + document + " at " + at + " of " + index.describe();
    }

    /** Built for each question, from the catalogue. */
    private static final class Index {
        private final int[] positions = new int[6_000];

        Index(int seed) {
            for (int i = 0; i < positions.length; i++) {
                positions[i] = (i * 7919 + seed) % 100_003;
            }
            java.util.Arrays.sort(positions);
        }

        String describe() {
            return positions[0] + ".." + positions[positions.length - 1];
        }
    }
}
