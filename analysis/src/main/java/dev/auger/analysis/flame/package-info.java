/** Stacks aggregated to call trees, which samples count, and the pure geometry and search of flame graphs. */
@NullMarked
package dev.auger.analysis.flame;

import org.jspecify.annotations.NullMarked;
