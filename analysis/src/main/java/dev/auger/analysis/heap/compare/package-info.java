/** Two dumps of one program: what there is more of, and on which path it hangs. */
@NullMarked
package dev.auger.analysis.heap.compare;

import org.jspecify.annotations.NullMarked;
