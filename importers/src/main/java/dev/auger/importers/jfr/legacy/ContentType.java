package dev.auger.importers.jfr.legacy;

import java.util.List;

/**
 * A kind of constants.
 *
 * @param key how keys lie in pools
 */
record ContentType(int id, String name, String description, Kind key, Producer producer, List<Field> fields) {}
