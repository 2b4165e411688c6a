/** The time ribbon: everything at a glance, and the brush that filters every view. */
@NullMarked
package dev.auger.views.ribbon;

import org.jspecify.annotations.NullMarked;
