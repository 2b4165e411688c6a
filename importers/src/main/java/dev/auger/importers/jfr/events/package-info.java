/**
 * Any event of a file, for tables: an index of where events of which type are, made while samples are decoded or when it is first
 * needed, and cells read from the file when they are asked for. Knows nothing of samples.
 */
@NullMarked
package dev.auger.importers.jfr.events;

import org.jspecify.annotations.NullMarked;
