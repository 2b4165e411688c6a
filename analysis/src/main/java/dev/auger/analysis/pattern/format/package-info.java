/** Patterns as people write them, in YAML, and what is wrong with those that cannot be read. */
@NullMarked
package dev.auger.analysis.pattern.format;

import org.jspecify.annotations.NullMarked;
