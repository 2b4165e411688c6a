/** Thread dumps to answers: what each thread waits for, who blocks whom, which stacks and pools repeat, what stood still. */
@NullMarked
package dev.auger.analysis.threads;

import org.jspecify.annotations.NullMarked;
