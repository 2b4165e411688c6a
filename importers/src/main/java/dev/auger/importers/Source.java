package dev.auger.importers;

import java.nio.file.Path;

/**
 * One file to open, out of what the user gave: the file itself, a file of a folder, or an entry of a zip.
 *
 * @param name the name to show
 * @param path where its bytes are
 * @param temporary a spooled copy, deleted when the evidence opened from it is closed
 */
public record Source(String name, Path path, boolean temporary) {}
