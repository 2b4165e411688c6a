package com.sterling.quotes;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks exchanges for prices on behalf of traders. */
public final class QuoteService {
    private final Exchange exchange;

    private QuoteService(Exchange exchange) {
        this.exchange = exchange;
    }

    public static void main(String[] args) throws Exception {
        ExchangeStub stub = new ExchangeStub();
        QuoteService service = new QuoteService(new Exchange(stub.port()));
        ExecutorService traders = Executors.newFixedThreadPool(8, task -> new Thread(task, "trader"));
        for (int i = 0; i < 8; i++) {
            Random random = new Random(i);
            traders.submit(() -> service.trade(random));
        }
        Thread charts = new Thread(Charts::draw, "charts");
        charts.setDaemon(true);
        charts.start();
        Thread.sleep(22_000);
        System.exit(0);
    }

    private Void trade(Random random) throws Exception {
        long sum = 0;
        while (true) {
            sum += exchange.price(random.nextInt(500));
            Thread.sleep(20 + sum % 3);
        }
    }
}
