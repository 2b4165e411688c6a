/** Dumps of HotSpot and its tools in text, anywhere in a log. */
@NullMarked
package dev.auger.importers.threads.text;

import org.jspecify.annotations.NullMarked;
