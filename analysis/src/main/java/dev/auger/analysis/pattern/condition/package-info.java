/** The language conditions of patterns are written in: reading it, checking its types, and its value over facts. */
@NullMarked
package dev.auger.analysis.pattern.condition;

import org.jspecify.annotations.NullMarked;
