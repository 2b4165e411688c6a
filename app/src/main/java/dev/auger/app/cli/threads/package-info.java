/** Answers about thread dumps for the command line. */
@NullMarked
package dev.auger.app.cli.threads;

import org.jspecify.annotations.NullMarked;
