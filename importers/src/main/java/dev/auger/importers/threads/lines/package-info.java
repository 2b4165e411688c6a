/** Lines of text as dumps and logs have them, and what a line of a frame, of a lock or of a time says. */
@NullMarked
package dev.auger.importers.threads.lines;

import org.jspecify.annotations.NullMarked;
