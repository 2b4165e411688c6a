/** What runs in the child process. The parent shares only the protocol's names. */
@NullMarked
package dev.auger.importers.mat.child;

import org.jspecify.annotations.NullMarked;
