package dev.auger.model.trail;

/**
 * Where a claim was read.
 *
 * @param file name of the evidence file
 * @param ref what in it: an event type, an object's address, a thread
 * @param text the fact, as it stands there
 */
public record EvidenceLink(String file, String ref, Phrase text) {}
