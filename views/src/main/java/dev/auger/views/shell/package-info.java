/** The window around the views: header, core, rail, drawer, start page, overlays. Fed by models and callbacks. */
@NullMarked
package dev.auger.views.shell;

import org.jspecify.annotations.NullMarked;
