/**
 * The constant pools of a chunk: where each constant stands, and looking up those that somebody asks for. What is looked up goes to
 * a decoder's tables.
 */
@NullMarked
package dev.auger.importers.jfr.constants;

import org.jspecify.annotations.NullMarked;
