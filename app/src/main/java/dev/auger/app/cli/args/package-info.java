/** What the user typed: options, filters and times, checked. */
@NullMarked
package dev.auger.app.cli.args;

import org.jspecify.annotations.NullMarked;
