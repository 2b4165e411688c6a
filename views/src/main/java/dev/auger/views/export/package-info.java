/** What a view can save as a file. The view says what it shows and with which filters; the window asks where to and writes. */
@NullMarked
package dev.auger.views.export;

import org.jspecify.annotations.NullMarked;
