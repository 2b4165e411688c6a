/** Answers about stacks and allocation for the command line, and the files a flame graph is written to. */
@NullMarked
package dev.auger.app.cli.flame;

import org.jspecify.annotations.NullMarked;
