/** Dumps of JRockit, of BEA and of Oracle. */
@NullMarked
package dev.auger.importers.threads.jrockit;

import org.jspecify.annotations.NullMarked;
