/**
 * Case files ({@code .auger}): what an investigation was about and how far it came, beside or around its evidence. The format is
 * described in {@code docs/case-files.md}. Whatever a file says is checked before it is believed.
 */
@NullMarked
package dev.auger.app.cases.file;

import org.jspecify.annotations.NullMarked;
