package com.oxbow.freight;

import java.util.concurrent.CompletableFuture;

/** Brings consignments to where they belong. */
interface Forwarder {

    /** Done with the waybill. */
    CompletableFuture<String> forward(Consignment consignment);
}
