/** What runs in the child process. Nobody else loads it. */
@NullMarked
package dev.auger.importers.jmc.child;

import org.jspecify.annotations.NullMarked;
