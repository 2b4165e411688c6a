/** Answers about heap dumps for the command line. */
@NullMarked
package dev.auger.app.cli.heap;

import org.jspecify.annotations.NullMarked;
