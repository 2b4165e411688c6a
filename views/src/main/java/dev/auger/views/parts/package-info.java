/** Small controls that every room uses. They look as the themes' style classes say and hold no evidence. */
@NullMarked
package dev.auger.views.parts;

import org.jspecify.annotations.NullMarked;
