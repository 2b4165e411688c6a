/** Progress, cancellation and the worker pool: the one way long work reports and stops. */
@NullMarked
package dev.auger.model.job;

import org.jspecify.annotations.NullMarked;
