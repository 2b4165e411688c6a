/** JDK Flight Recorder files: chunks, metadata, constant pools, events. */
@NullMarked
package dev.auger.importers.jfr;

import org.jspecify.annotations.NullMarked;
