/**
 * The table: rows are indexes into columns, sorted and filtered off the application thread, and only what is in view has nodes.
 */
@NullMarked
package dev.auger.views.table;

import org.jspecify.annotations.NullMarked;
