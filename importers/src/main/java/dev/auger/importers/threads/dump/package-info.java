/** Threads of a dump held in columns: what every reader of dumps writes into. */
@NullMarked
package dev.auger.importers.threads.dump;

import org.jspecify.annotations.NullMarked;
