/** Bytes to model: one package a format, one way in ({@link dev.auger.importers.Importers}). */
@NullMarked
package dev.auger.importers;

import org.jspecify.annotations.NullMarked;
