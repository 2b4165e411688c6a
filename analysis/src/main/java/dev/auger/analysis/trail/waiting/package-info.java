/** What threads wait for: locks, each other, files and sockets. */
@NullMarked
package dev.auger.analysis.trail.waiting;

import org.jspecify.annotations.NullMarked;
