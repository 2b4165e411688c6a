/** Crash logs of HotSpot ({@code hs_err_pid….log}). */
@NullMarked
package dev.auger.importers.threads.crash;

import org.jspecify.annotations.NullMarked;
