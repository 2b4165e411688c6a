package com.basalt.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Works through batches of records. */
public final class BatchService {
    private final Random random = new Random(7);
    private final List<int[]> reference = new ArrayList<>();

    private BatchService() {
        for (int i = 0; i < 30_000; i++) {
            reference.add(new int[400]);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        BatchService service = new BatchService();
        Housekeeper housekeeper = new Housekeeper();
        long end = System.currentTimeMillis() + 22_000;
        for (int batch = 0; System.currentTimeMillis() < end; batch++) {
            service.work(batch);
            housekeeper.done(batch);
            Thread.sleep(10);
        }
    }

    private void work(int batch) {
        StringBuilder protocol = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            int[] record = reference.get(random.nextInt(reference.size()));
            record[batch % record.length] += i;
            protocol.append(batch).append('.').append(i).append(' ').append(record[0]).append('\n');
        }
        reference.get(0)[0] = protocol.length();
    }
}
