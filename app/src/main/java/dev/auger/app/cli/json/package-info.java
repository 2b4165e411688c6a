/** Answers as JSON: one document, stable field order, English, no locale, no clock, no absolute path. */
@NullMarked
package dev.auger.app.cli.json;

import org.jspecify.annotations.NullMarked;
