/** Thread dumps of JVMs, in every form they and their tools print. */
@NullMarked
package dev.auger.importers.threads;

import org.jspecify.annotations.NullMarked;
