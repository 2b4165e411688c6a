/** Reads class files: names of local variables, supertypes, and lines of their source. */
@NullMarked
package dev.auger.importers.classfile;

import org.jspecify.annotations.NullMarked;
