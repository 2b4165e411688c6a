/** Source with line heat. */
@NullMarked
package dev.auger.views.code;

import org.jspecify.annotations.NullMarked;
