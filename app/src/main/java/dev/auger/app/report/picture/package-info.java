/** Pictures of the report as SVG inside the page: no toolkit draws them, and their colours are the page's. */
@NullMarked
package dev.auger.app.report.picture;

import org.jspecify.annotations.NullMarked;
