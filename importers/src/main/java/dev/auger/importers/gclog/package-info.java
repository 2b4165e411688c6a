/** Logs of garbage collections: JVM unified and before it, IBM J9, Go; a class for each dialect. */
@NullMarked
package dev.auger.importers.gclog;

import org.jspecify.annotations.NullMarked;
