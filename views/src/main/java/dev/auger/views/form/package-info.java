/** Pages to fill in: sections, rows of a name and a control, fields for numbers. */
@NullMarked
package dev.auger.views.form;

import org.jspecify.annotations.NullMarked;
