/** One window a user: files that are opened later go to the window that is there. */
@NullMarked
package dev.auger.app.instance;

import org.jspecify.annotations.NullMarked;
