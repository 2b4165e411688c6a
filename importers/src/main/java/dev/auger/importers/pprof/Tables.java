package dev.auger.importers.pprof;

import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;

/**
 * The rows samples refer to, as columns: mappings, functions and locations. A location is an address with the lines of source that
 * were compiled to it, innermost first: more than one where calls were inlined.
 */
final class Tables {

    /** Calls inlined at one address; the rest of a longer list is left out. */
    static final int MOST_LINES = 256;

    final Strings strings = new Strings();

    private final IdIndex mappings = new IdIndex();
    private final GrowingLongs mappingFile = new GrowingLongs();

    private final IdIndex functions = new IdIndex();
    private final GrowingLongs functionName = new GrowingLongs();
    private final GrowingLongs functionSystemName = new GrowingLongs();
    private final GrowingLongs functionFile = new GrowingLongs();

    private final IdIndex locations = new IdIndex();
    private final GrowingLongs locationAddress = new GrowingLongs();
    private final GrowingLongs locationMapping = new GrowingLongs();
    private final GrowingInts locationLines = new GrowingInts();
    private final GrowingLongs lineFunction = new GrowingLongs();
    private final GrowingInts lineNumber = new GrowingInts();

    void mapping(long id, long file) {
        mappings.add(id);
        mappingFile.add(file);
    }

    void function(long id, long name, long systemName, long file) {
        functions.add(id);
        functionName.add(name);
        functionSystemName.add(systemName);
        functionFile.add(file);
    }

    /** A line of the location that is added next. */
    void line(long function, long number) {
        lineFunction.add(function);
        lineNumber.add(number > 0 && number <= Integer.MAX_VALUE ? (int) number : -1);
    }

    /** A location, after its lines. */
    int location(long id, long mapping, long address) {
        locationAddress.add(address);
        locationMapping.add(mapping);
        locationLines.add((int) lineFunction.size());
        return locations.add(id);
    }

    int mappingCount() {
        return mappings.size();
    }

    int functionCount() {
        return functions.size();
    }

    int locationCount() {
        return locations.size();
    }

    /** The index of a location, or -1. */
    int location(long id) {
        return locations.of(id);
    }

    long address(int location) {
        return locationAddress.get(location);
    }

    /** Name of the file that was mapped where a location is; empty if the profile does not say. */
    String mappedFile(int location) {
        int mapping = mappings.of(locationMapping.get(location));
        return mapping < 0 ? "" : strings.get(mappingFile.get(mapping));
    }

    /** The program itself: the first file that was mapped, as pprof takes it; empty if the profile does not say. */
    String program() {
        return mappings.size() == 0 ? "" : strings.get(mappingFile.get(0));
    }

    int firstLine(int location) {
        return location == 0 ? 0 : locationLines.get(location - 1L);
    }

    /** The line after its last one. */
    int endLine(int location) {
        return Math.min(locationLines.get(location), firstLine(location) + MOST_LINES);
    }

    /** The function's index, or -1. */
    int function(int line) {
        return functions.of(lineFunction.get(line));
    }

    int number(int line) {
        return lineNumber.get(line);
    }

    /** The name for people, else the compiler's. */
    String functionName(int function) {
        String name = strings.get(functionName.get(function));
        return name.isEmpty() ? strings.get(functionSystemName.get(function)) : name;
    }

    String file(int function) {
        return strings.get(functionFile.get(function));
    }
}
