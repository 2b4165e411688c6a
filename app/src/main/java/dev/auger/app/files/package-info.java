/** How the program writes files. */
@NullMarked
package dev.auger.app.files;

import org.jspecify.annotations.NullMarked;
