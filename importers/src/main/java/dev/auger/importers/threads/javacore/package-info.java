/** Javacores of IBM's JVMs and of OpenJ9. */
@NullMarked
package dev.auger.importers.threads.javacore;

import org.jspecify.annotations.NullMarked;
