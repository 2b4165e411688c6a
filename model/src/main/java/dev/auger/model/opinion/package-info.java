/** What another tool says about the same evidence: never a proof of ours, always shown as theirs. */
@NullMarked
package dev.auger.model.opinion;

import org.jspecify.annotations.NullMarked;
