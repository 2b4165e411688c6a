/** Children that behave badly, each in its own way. */
@org.jspecify.annotations.NullMarked
package dev.auger.importers.mat.children;
