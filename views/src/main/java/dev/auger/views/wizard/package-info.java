/** The guided investigation on screen: steps at the left, one question in the middle, help at the right, the way on below. */
@NullMarked
package dev.auger.views.wizard;

import org.jspecify.annotations.NullMarked;
