/** Why a file could not be read: checked, typed, with code and offset. Texts for people are looked up in app. */
@NullMarked
package dev.auger.model.error;

import org.jspecify.annotations.NullMarked;
