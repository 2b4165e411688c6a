/** Answers as files other tools read: pprof, speedscope, CSV. Everything goes into a given stream; nothing here opens one. */
@NullMarked
package dev.auger.analysis.export;

import org.jspecify.annotations.NullMarked;
