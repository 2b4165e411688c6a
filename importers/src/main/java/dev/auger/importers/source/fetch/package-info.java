/** Fetching published sources with the user's own Maven, only when the user asks. */
@NullMarked
package dev.auger.importers.source.fetch;

import org.jspecify.annotations.NullMarked;
