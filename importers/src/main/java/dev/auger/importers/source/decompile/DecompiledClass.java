package dev.auger.importers.source.decompile;

import dev.auger.model.source.LineMap;
import dev.auger.model.source.SourceText;
import java.util.List;
import java.util.Map;

/**
 * Text made from a class.
 *
 * @param internal the outermost class it is of, with slashes
 * @param ending of the file's name: {@code .java}, or {@code .kt} for what was written in Kotlin
 * @param lines its lines
 * @param map by lines of the class file, lines of the text
 */
record DecompiledClass(String internal, String ending, List<String> lines, Map<Integer, Integer> map) {

    SourceText text(String place) {
        String simple = internal.substring(internal.lastIndexOf('/') + 1);
        return new SourceText(
                simple + ending,
                SourceText.Origin.DECOMPILED,
                place + '!' + internal + ".class",
                lines,
                LineMap.of(map));
    }
}
