/** speedscope's own format. */
@NullMarked
package dev.auger.importers.stacks.speedscope;

import org.jspecify.annotations.NullMarked;
