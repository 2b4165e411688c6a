/** Texts for people, in English and Simplified Chinese, switchable while the program runs. */
@NullMarked
package dev.auger.app.text;

import org.jspecify.annotations.NullMarked;
