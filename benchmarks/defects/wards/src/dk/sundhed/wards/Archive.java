package dk.sundhed.wards;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The records of former stays, on a disk of their own. */
final class Archive {
    private final AtomicLong seen = new AtomicLong();

    void look(List<Bed> beds) {
        double weight = 0;
        for (Bed bed : beds) {
            for (int day = 1; day < 3_000; day++) {
                weight += Math.log(day + bed.number());
            }
        }
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        seen.addAndGet((long) weight);
    }
}
