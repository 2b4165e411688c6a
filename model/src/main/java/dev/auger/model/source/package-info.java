/** Source text of a class and where it came from. */
@NullMarked
package dev.auger.model.source;

import org.jspecify.annotations.NullMarked;
