/** Places that source text lies in: folders, archives, single files. */
@NullMarked
package dev.auger.importers.source.place;

import org.jspecify.annotations.NullMarked;
