/** Style sheets, icons, fonts and colour tokens. Depends on nothing of ours. */
@NullMarked
package dev.auger.themes;

import org.jspecify.annotations.NullMarked;
