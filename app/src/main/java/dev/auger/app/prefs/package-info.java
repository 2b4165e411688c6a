/** What the program remembers between runs. */
@NullMarked
package dev.auger.app.prefs;

import org.jspecify.annotations.NullMarked;
