/** Our findings and another tool's, laid side by side. */
@NullMarked
package dev.auger.analysis.opinion;

import org.jspecify.annotations.NullMarked;
