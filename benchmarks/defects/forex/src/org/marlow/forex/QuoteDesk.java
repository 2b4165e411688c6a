package org.marlow.forex;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Each dealer has an instrument of his own, and a quote is good for one deal. */
public final class QuoteDesk {
    private final Source source = new Source();
    private final Memo<Integer, long[]> quotes = new Memo<>(source::ask);
    private final LongAdder turnover = new LongAdder();

    public static void main(String[] args) throws InterruptedException {
        QuoteDesk desk = new QuoteDesk();
        ExecutorService dealers = Executors.newFixedThreadPool(7);
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; i < 7; i++) {
            int instrument = 4_096 + i * 256;
            dealers.submit(() -> desk.deal(instrument, end));
        }
        dealers.shutdown();
    }

    private void deal(int instrument, long end) {
        Random random = new Random(instrument);
        while (System.currentTimeMillis() < end) {
            long[] quote = quotes.of(instrument);
            turnover.add(book(quote, random));
            quotes.forget(instrument);
        }
    }

    private static long book(long[] quote, Random random) {
        StringBuilder ticket = new StringBuilder();
        for (int round = 0; round < 20; round++) {
            for (long level : quote) {
                ticket.append(level).append('/').append(random.nextInt(500)).append(' ');
            }
        }
        return ticket.length() % 100;
    }
}
