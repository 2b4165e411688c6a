/** What {@code auger capture} prints. */
@NullMarked
package dev.auger.app.cli.capture;

import org.jspecify.annotations.NullMarked;
