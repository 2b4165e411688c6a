/** The program: window shell, cases, preferences, command line. */
@NullMarked
package dev.auger.app;

import org.jspecify.annotations.NullMarked;
