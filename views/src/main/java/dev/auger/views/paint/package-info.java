/** What canvases draw with: colours, fonts and scale from the style sheets. */
@NullMarked
package dev.auger.views.paint;

import org.jspecify.annotations.NullMarked;
