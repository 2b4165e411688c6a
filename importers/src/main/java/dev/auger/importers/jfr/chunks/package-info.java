/**
 * What a chunk is made of: header and clock, where chunks begin in a file, how one is opened, and how to go over its events and
 * checkpoints and find the way again behind damage.
 */
@NullMarked
package dev.auger.importers.jfr.chunks;

import org.jspecify.annotations.NullMarked;
