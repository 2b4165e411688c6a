/** What a page is written with: well-formed elements, harmless text, the colours of the window. */
@NullMarked
package dev.auger.app.report.page;

import org.jspecify.annotations.NullMarked;
