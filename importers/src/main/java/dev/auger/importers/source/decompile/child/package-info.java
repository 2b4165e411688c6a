/** The decompiling child process. */
@NullMarked
package dev.auger.importers.source.decompile.child;

import org.jspecify.annotations.NullMarked;
