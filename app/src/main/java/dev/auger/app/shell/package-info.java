/** The window: the case as the views see it, the shell's parts wired together, keys and history. */
@NullMarked
package dev.auger.app.shell;

import org.jspecify.annotations.NullMarked;
