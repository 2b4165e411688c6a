/** Text of any size: its lines, what a logger put before them, and times as programs print them. */
@NullMarked
package dev.auger.importers.text;

import org.jspecify.annotations.NullMarked;
