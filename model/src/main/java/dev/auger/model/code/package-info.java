/** What compiled classes say about themselves. */
@NullMarked
package dev.auger.model.code;

import org.jspecify.annotations.NullMarked;
