package dev.auger.model.code;

import java.util.List;

/**
 * What a class file says a class is.
 *
 * @param supertypes the superclass, if any, and the interfaces it names, with dots
 */
public record ClassHeader(boolean isInterface, List<String> supertypes) {}
