/** What evidence says, as tables of facts that conditions of patterns are about. */
@NullMarked
package dev.auger.analysis.pattern.fact;

import org.jspecify.annotations.NullMarked;
