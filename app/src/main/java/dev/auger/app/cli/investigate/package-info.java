/** What {@code investigate} answers, for people and as JSON. */
@NullMarked
package dev.auger.app.cli.investigate;

import org.jspecify.annotations.NullMarked;
