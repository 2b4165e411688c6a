/** Indexes kept between runs, as checksummed files of mapped columns. */
@NullMarked
package dev.auger.importers.store;

import org.jspecify.annotations.NullMarked;
