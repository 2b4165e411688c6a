/** Two trees compared: what takes more and what less of the whole, and whether the difference can be chance. */
@NullMarked
package dev.auger.analysis.flame.diff;

import org.jspecify.annotations.NullMarked;
