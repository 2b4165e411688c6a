/**
 * The events that come in hundreds, not in millions, and what they say of the process: collections, loads, settings, old
 * objects.
 */
@NullMarked
package dev.auger.importers.jfr.facts;

import org.jspecify.annotations.NullMarked;
