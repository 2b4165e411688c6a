package com.oxbow.freight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Uses lorries. */
final class RoadForwarder implements Forwarder {
    private final Depot depot;
    private final Executor drivers;

    RoadForwarder(Depot depot, Executor drivers) {
        this.depot = depot;
        this.drivers = drivers;
    }

    @Override
    public CompletableFuture<String> forward(Consignment consignment) {
        Until.then(depot.closed(), consignment);
        return CompletableFuture.supplyAsync(() -> load(consignment), drivers)
                .thenApply(tons -> waybill(consignment, tons));
    }

    private static long load(Consignment consignment) {
        long kilos = 0;
        for (int i = 0; i < consignment.pallets() && !consignment.abandoned(); i++) {
            kilos += consignment.weight(i);
        }
        return kilos / 1_000;
    }

    private static String waybill(Consignment consignment, long tons) {
        StringBuilder bill = new StringBuilder("No. ").append(consignment.number()).append(": ").append(tons).append(" t\n");
        for (int i = 0; i < consignment.pallets(); i += 2) {
            bill.append("pallet ").append(i).append(' ').append(consignment.weight(i)).append(" kg\n");
        }
        return bill.toString();
    }
}
