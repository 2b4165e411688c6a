/** Source text of a class, where it came from, and whether its lines are those of the evidence. */
@NullMarked
package dev.auger.model.source;

import org.jspecify.annotations.NullMarked;
