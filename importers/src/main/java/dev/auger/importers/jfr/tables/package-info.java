/**
 * The collections reading needs and the model has not: columns and maps of primitive numbers, and what recordings repeat without
 * end (texts, frames, stacks, threads), each kept once under an index. Each decoder has tables of its own; they are merged in file
 * order. Knows nothing of the format.
 */
@NullMarked
package dev.auger.importers.jfr.tables;

import org.jspecify.annotations.NullMarked;
