/** Source made from class files by Vineflower, in a process of its own. */
@NullMarked
package dev.auger.importers.source.decompile;

import org.jspecify.annotations.NullMarked;
