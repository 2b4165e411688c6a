/** HotSpot thread dumps in text. */
@NullMarked
package dev.auger.importers.threads;

import org.jspecify.annotations.NullMarked;
