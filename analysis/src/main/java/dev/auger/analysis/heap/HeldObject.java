package dev.auger.analysis.heap;

import dev.auger.model.heap.GcRoot;
import java.util.List;

/**
 * An object that a thread's frame holds: by a local variable, a parameter or a value in the middle of an expression.
 *
 * @param retained retained size in bytes; what other frames or threads hold as well is not in it
 * @param kind {@code JAVA_FRAME}, or {@code JNI_LOCAL} for a reference of native code
 * @param names variables that fit, inferred from a class file; empty if there is none or no class file. Dumps have no names.
 */
public record HeldObject(long object, long retained, GcRoot.Kind kind, List<String> names) {}
