/** Cases: the evidence of one investigation, how it is read, and which of it belongs to one process. */
@NullMarked
package dev.auger.app.cases;

import org.jspecify.annotations.NullMarked;
