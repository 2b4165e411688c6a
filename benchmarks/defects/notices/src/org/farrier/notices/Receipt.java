package org.farrier.notices;

/** Proof that something was sent. */
record Receipt(String to, byte[] content) {}
