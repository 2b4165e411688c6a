/** Reads class files: names of local variables and supertypes. */
@NullMarked
package dev.auger.importers.classfile;

import org.jspecify.annotations.NullMarked;
