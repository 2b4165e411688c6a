package ch.arve.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Books entries and closes the day every few seconds. */
public final class LedgerService {
    private final TreeMap<Integer, Long> balances = new TreeMap<>();
    private final Protocol protocol = new Protocol();
    private final Random random = new Random(9);

    public static void main(String[] args) throws InterruptedException {
        LedgerService service = new LedgerService();
        long end = System.currentTimeMillis() + 22_000;
        int batch = 0;
        while (System.currentTimeMillis() < end) {
            service.book(batch++);
            if (batch % 300 == 0) {
                service.close();
            }
            Thread.sleep(6);
        }
    }

    private void book(int batch) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            entries.add(new Entry(random.nextInt(9_000), random.nextInt(9_000), random.nextInt(100_000)));
        }
        for (Entry entry : entries) {
            balances.merge(entry.from(), -(long) entry.amount(), Long::sum);
            balances.merge(entry.to(), (long) entry.amount(), Long::sum);
            protocol.entry(batch, entry.from(), entry.to(), entry.amount());
        }
    }

    private void close() {
        StringBuilder statement = new StringBuilder();
        balances.forEach((account, balance) -> statement.append(account).append(';').append(balance).append('\n'));
        protocol.closed(statement.length());
    }

    private record Entry(int from, int to, int amount) {}
}
