/**
 * Writing a part of a recording as a recording, events and constants byte by byte. The way in is {@link
 * dev.auger.importers.jfr.extract.JfrExtract}.
 */
@NullMarked
package dev.auger.importers.jfr.extract;

import org.jspecify.annotations.NullMarked;
