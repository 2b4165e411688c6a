/** {@code benchmarks/record}: a busy service that records itself, with deep and distinct stacks and many events of many kinds. */
@NullMarked
package dev.auger.benchmarks.service;

import org.jspecify.annotations.NullMarked;
