/** The self-contained report: one page of HTML that works offline. */
@NullMarked
package dev.auger.app.report;

import org.jspecify.annotations.NullMarked;
