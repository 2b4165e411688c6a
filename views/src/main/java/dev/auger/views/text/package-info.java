/** Words and numbers as people read them. */
@NullMarked
package dev.auger.views.text;

import org.jspecify.annotations.NullMarked;
