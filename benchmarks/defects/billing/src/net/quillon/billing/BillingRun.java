package net.quillon.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes invoices in several currencies all day long. */
public final class BillingRun {
    private static final int SECONDS = 22;

    private final RateBoard board = new RateBoard();
    private final Random random = new Random(11);
    private final String[] printed = new String[600];
    private int count;

    public static void main(String[] args) throws InterruptedException {
        BillingRun run = new BillingRun();
        Thread rates = new Thread(run.board::publish, "rates");
        rates.setDaemon(true);
        rates.start();
        long end = System.currentTimeMillis() + SECONDS * 1000L;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 5; i++) {
                run.bill(run.random.nextInt(100_000));
            }
            Thread.sleep(8);
        }
    }

    private void bill(int customer) {
        Invoice invoice = new Invoice(customer, "CHF");
        for (int i = 0; i < 40; i++) {
            invoice.add(new Position("item " + random.nextInt(5000), BigDecimal.valueOf(random.nextInt(90_000), 2)));
        }
        board.subscribe(invoice);
        printed[count++ % printed.length] = print(invoice);
    }

    private static String print(Invoice invoice) {
        List<String> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Position position : invoice.positions()) {
            BigDecimal amount = position.amount().multiply(invoice.rate()).setScale(2, RoundingMode.HALF_EVEN);
            sum = sum.add(amount);
            lines.add(String.format("%-30s %12s %12s", position.text(), position.amount(), amount));
        }
        lines.add(String.format("%-30s %25s", "total for " + invoice.customer(), sum));
        return String.join("\n", lines);
    }
}
