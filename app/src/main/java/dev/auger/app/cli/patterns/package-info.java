/** The catalogue of patterns for people. */
@NullMarked
package dev.auger.app.cli.patterns;

import org.jspecify.annotations.NullMarked;
