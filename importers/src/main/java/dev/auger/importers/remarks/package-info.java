/** What compilers and linters said of lines of source. */
@NullMarked
package dev.auger.importers.remarks;

import org.jspecify.annotations.NullMarked;
