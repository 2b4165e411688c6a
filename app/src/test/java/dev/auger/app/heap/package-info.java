/** Dumps of real JVMs whose contents are known. */
@org.jspecify.annotations.NullMarked
package dev.auger.app.heap;
