/** Names of frames: how they are written in stack traces, and which source file and method a compiled name stands for. */
@NullMarked
package dev.auger.importers.source.names;

import org.jspecify.annotations.NullMarked;
