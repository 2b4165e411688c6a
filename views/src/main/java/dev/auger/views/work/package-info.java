/** How views ask questions of the workers. */
@NullMarked
package dev.auger.views.work;

import org.jspecify.annotations.NullMarked;
