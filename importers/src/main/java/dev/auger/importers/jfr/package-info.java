/**
 * JDK Flight Recorder files. Here is the way in, {@link dev.auger.importers.jfr.JfrImporter}, and what it makes of decoded chunks: a
 * recording. The rooms below, each knowing only those above it in this list:
 *
 * <pre>
 * tables      numbers, texts, frames, stacks, threads, each distinct one once
 * bytes       a position in the file, primitive encodings
 * metadata    declared types, and how to read their values
 * chunks      headers, checkpoints, going from event to event
 * events      any event, for tables                plan        what samples and facts want of the declared types
 *                                                  constants   looking up what events name
 *                                                  facts       events that come in hundreds
 * samples     decoding chunks into columns; also fills the index of events
 * (here)      the recording
 * extract     a part of a recording as a recording
 * legacy      JFR 0.9 rewritten as JFR 2; knows none of the others
 * </pre>
 */
@NullMarked
package dev.auger.importers.jfr;

import org.jspecify.annotations.NullMarked;
