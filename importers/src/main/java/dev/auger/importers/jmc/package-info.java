/**
 * The rules of JDK Mission Control as a second opinion on a recording. They run in a child process with a memory and a time limit
 * of its own; this process never loads their classes. What the child prints is not trusted.
 */
@NullMarked
package dev.auger.importers.jmc;

import org.jspecify.annotations.NullMarked;
