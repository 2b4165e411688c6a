/**
 * Other people's code in a Java process of its own: how its command and its class path are made, how it is followed and ended,
 * and the lines it answers in. {@link dev.auger.importers.child.Lines} and {@link dev.auger.importers.child.Lifeline} are used
 * by the children too.
 */
@NullMarked
package dev.auger.importers.child;

import org.jspecify.annotations.NullMarked;
