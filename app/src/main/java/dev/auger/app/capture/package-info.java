/** Records evidence from programs that run: JVMs of this machine, and Go services by the address of their profiles. No toolkit. */
@NullMarked
package dev.auger.app.capture;

import org.jspecify.annotations.NullMarked;
