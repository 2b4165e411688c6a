/** Dumps that {@code Thread.dump_to_file -format=json} writes. */
@NullMarked
package dev.auger.importers.threads.json;

import org.jspecify.annotations.NullMarked;
