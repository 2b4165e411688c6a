/** What threads run: hot lines, exceptions, threads started. */
@NullMarked
package dev.auger.analysis.trail.running;

import org.jspecify.annotations.NullMarked;
