/** The source of a frame, for people and as JSON. */
@NullMarked
package dev.auger.app.cli.source;

import org.jspecify.annotations.NullMarked;
