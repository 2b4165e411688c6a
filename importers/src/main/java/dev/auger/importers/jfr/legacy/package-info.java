/**
 * JFR 0.9, the format of Oracle JDK 7u40 to 8: read chunk by chunk and written anew as JFR 2, which the reader of the package
 * above reads like any other recording.
 */
@NullMarked
package dev.auger.importers.jfr.legacy;

import org.jspecify.annotations.NullMarked;
