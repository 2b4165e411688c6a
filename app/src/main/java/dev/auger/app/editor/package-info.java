/** Opening a place of a source file in the user's editor. */
@NullMarked
package dev.auger.app.editor;

import org.jspecify.annotations.NullMarked;
