/** Layer one: the threads of a dump or a recording, who waits for whom, and what a thread was doing. */
@NullMarked
package dev.auger.views.threads;

import org.jspecify.annotations.NullMarked;
