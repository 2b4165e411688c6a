/** Instructions of class files as text. */
@NullMarked
package dev.auger.importers.bytecode;

import org.jspecify.annotations.NullMarked;
