package pt.almada.totals;

import java.util.Random;

/** Counts households by district. */
public final class CensusService {
    private final Random random = new Random(4);
    private final int[] districts = new int[60_000];
    private long checked;

    public static void main(String[] args) throws InterruptedException {
        CensusService service = new CensusService();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            service.draw();
            service.checked += Totals.of(service.districts).size() + service.reference();
            Thread.sleep(10);
        }
    }

    private void draw() {
        for (int i = 0; i < districts.length; i++) {
            districts[i] = random.nextInt(30_000);
        }
    }

    private long reference() {
        long[] sorted = new long[districts.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = districts[i] * 7919L % 104_729;
        }
        long distinct = 1;
        java.util.Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }
}
