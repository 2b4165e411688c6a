/** Tables in which files of many formats keep what they say over and over. */
@NullMarked
package dev.auger.importers.tables;

import org.jspecify.annotations.NullMarked;
