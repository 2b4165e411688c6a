package dev.auger.importers.jfr.legacy;

/**
 * A field of an event, a constant or a structure.
 *
 * @param contentType what the value means: a unit, see {@link Units}, or the id of the {@link ContentType} whose constants it
 *     is a key of; 0 for plain values
 * @param structure index of the producer's structure for {@link Kind#STRUCT} and {@link Kind#STRUCT_ARRAY}, code of the
 *     elements' kind for {@link Kind#ARRAY}
 */
record Field(String name, String label, String description, Kind kind, int contentType, int structure) {}
