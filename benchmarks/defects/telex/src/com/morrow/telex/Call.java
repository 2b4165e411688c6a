package com.morrow.telex;

import java.util.concurrent.CompletableFuture;

/** A message on its way, and the reply to come. */
record Call(long id, String text, CompletableFuture<String> reply) {
    Call(long id, String text) {
        this(id, text, new CompletableFuture<>());
    }
}
