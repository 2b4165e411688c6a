/**
 * What this reader wants of what a chunk declares: which types are samples of which kind, which are read for facts, which are
 * only counted, and so which fields and constant pools are looked at.
 */
@NullMarked
package dev.auger.importers.jfr.plan;

import org.jspecify.annotations.NullMarked;
