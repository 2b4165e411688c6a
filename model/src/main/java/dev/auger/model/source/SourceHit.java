package dev.auger.model.source;

/**
 * Source found for a question.
 *
 * @param line 1-based line of the text to show, or -1 if there is none
 * @param trust whether that is the line that was asked for
 */
public record SourceHit(SourceText text, int line, LineTrust trust) {}
