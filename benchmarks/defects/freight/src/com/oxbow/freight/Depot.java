package com.oxbow.freight;

import java.util.concurrent.CompletableFuture;

/** A place with gates that are closed in the evening. */
final class Depot {
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    CompletableFuture<Void> closed() {
        return closed;
    }

    void close() {
        closed.complete(null);
    }
}
