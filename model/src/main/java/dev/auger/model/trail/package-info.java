/** What the user narrowed to, and the hops of a drill-down with their grades. */
@NullMarked
package dev.auger.model.trail;

import org.jspecify.annotations.NullMarked;
