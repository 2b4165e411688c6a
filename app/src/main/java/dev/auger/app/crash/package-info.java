/** What is left of a run that went wrong: logs, reports of defects, and which case was open. All of it stays on this machine. */
@NullMarked
package dev.auger.app.crash;

import org.jspecify.annotations.NullMarked;
