/**
 * A position in a recording's bytes and JFR's primitive encodings there. Whatever contradicts them is thrown as {@link
 * dev.auger.importers.jfr.bytes.Damage}, which never leaves the rooms of JFR.
 */
@NullMarked
package dev.auger.importers.jfr.bytes;

import org.jspecify.annotations.NullMarked;
