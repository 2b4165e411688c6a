/** Thread dumps: what each thread did and what it waited for at one instant. */
@NullMarked
package dev.auger.model.threads;

import org.jspecify.annotations.NullMarked;
