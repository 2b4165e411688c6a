package dk.bryggen.inventory;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Counts what lies on which shelf. */
public final class InventoryService {
    private final Random random = new Random(4);
    private int seen;

    public static void main(String[] args) throws Exception {
        InventoryService service = new InventoryService();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            Map<Shelf, Integer> counts = service.count(2_500);
            service.sign(counts.size());
            Thread.sleep(15);
        }
    }

    private Map<Shelf, Integer> count(int scans) {
        Map<Shelf, Integer> counts = new HashMap<>();
        Set<String> articles = new HashSet<>();
        for (int i = 0; i < scans; i++) {
            Shelf shelf = new Shelf(random.nextInt(60), random.nextInt(60), random.nextInt(10));
            counts.merge(shelf, 1, Integer::sum);
            articles.add("article " + random.nextInt(5_000));
        }
        seen += articles.size();
        return counts;
    }

    private void sign(int size) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        byte[] page = new byte[64_000];
        for (int i = 0; i < 80; i++) {
            page[i] = (byte) size;
            digest.update(page);
        }
        seen += digest.digest()[0];
    }
}
