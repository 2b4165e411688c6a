/** Answers as text for people: aligned tables and figures. */
@NullMarked
package dev.auger.app.cli.table;

import org.jspecify.annotations.NullMarked;
