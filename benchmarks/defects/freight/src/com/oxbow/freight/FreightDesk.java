package com.oxbow.freight;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes consignments; a board shows the waybills of the last minute. */
public final class FreightDesk {
    private final String[] board = new String[400];

    public static void main(String[] args) throws Exception {
        Depot depot = new Depot();
        ExecutorService drivers = Executors.newFixedThreadPool(3);
        Forwarder forwarder = new RoadForwarder(depot, drivers);
        FreightDesk desk = new FreightDesk();
        long end = System.currentTimeMillis() + 22_000;
        for (long number = 0; System.currentTimeMillis() < end; number += 8) {
            desk.batch(forwarder, number);
            Thread.sleep(16);
        }
        depot.close();
        drivers.shutdown();
    }

    private void batch(Forwarder forwarder, long first) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (long number = first; number < first + 8; number++) {
            int place = (int) (number % board.length);
            all.add(forwarder.forward(new Consignment(number, 2_000 + (int) (number % 500)))
                    .thenAccept(bill -> board[place] = bill));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }
}
