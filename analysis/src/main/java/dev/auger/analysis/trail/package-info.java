/** The five-layer trail: from evidence to ranked findings, each ending at a line, each hop graded. */
@NullMarked
package dev.auger.analysis.trail;

import org.jspecify.annotations.NullMarked;
