/** What the report shows of each process, taken from its evidence once and held as plain figures. */
@NullMarked
package dev.auger.app.report.facts;

import org.jspecify.annotations.NullMarked;
