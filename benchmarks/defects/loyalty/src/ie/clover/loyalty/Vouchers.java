package ie.clover.loyalty;

import java.util.LinkedHashMap;
import java.util.Map;

/** The vouchers of the last members. */
final class Vouchers {
    private static final int LATEST = 1_000;

    private final Map<String, String> vouchers = new LinkedHashMap<>();

    void issue(Purchase purchase, long sum) {
        StringBuilder text = new StringBuilder();
        long code = sum * 31 + purchase.cents();
        for (int i = 0; i < 600; i++) {
            code = code * 6364136223846793005L + 1442695040888963407L;
            text.append(Long.toString(code >>> 40, 36));
        }
        synchronized (vouchers) {
            vouchers.put(purchase.member(), text.toString());
            if (vouchers.size() > LATEST) {
                vouchers.remove(vouchers.keySet().iterator().next());
            }
        }
    }
}
