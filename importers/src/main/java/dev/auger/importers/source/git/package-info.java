/** Source at a commit of a git repository. */
@NullMarked
package dev.auger.importers.source.git;

import org.jspecify.annotations.NullMarked;
