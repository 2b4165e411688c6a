/** Places that class files lie in: jars, folders, images of a JDK. */
@NullMarked
package dev.auger.importers.source.binary;

import org.jspecify.annotations.NullMarked;
