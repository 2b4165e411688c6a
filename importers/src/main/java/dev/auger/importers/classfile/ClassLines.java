package dev.auger.importers.classfile;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.lang.classfile.attribute.LineNumberTableAttribute;
import java.lang.reflect.AccessFlag;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says of its source (JVMS §4.7.10 to §4.7.12): the name of the file, the lines of each method and, of inline
 * functions, where their code came from.
 *
 * @param name with slashes
 * @param file name of the source file, or null if the class was compiled without
 * @param lines 1-based lines by method; those of methods of one name are one set
 * @param methods names of all methods
 * @param natives names of methods without Java code
 * @param smap where inlined code came from, or null
 */
public record ClassLines(
        String name,
        @Nullable String file,
        Map<String, NavigableSet<Integer>> lines,
        Set<String> methods,
        Set<String> natives,
        @Nullable Smap smap) {

    /** Reads a class file; empty if it is damaged. */
    public static Optional<ClassLines> of(byte[] bytes) {
        try {
            return Optional.of(read(ClassFile.of().parse(bytes)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // What java.lang.classfile says of damaged ones.
            return Optional.empty();
        }
    }

    private static ClassLines read(ClassModel type) {
        Map<String, NavigableSet<Integer>> lines = new HashMap<>();
        Set<String> methods = new HashSet<>();
        Set<String> natives = new HashSet<>();
        for (MethodModel method : type.methods()) {
            String name = method.methodName().stringValue();
            methods.add(name);
            if (method.flags().has(AccessFlag.NATIVE)) {
                natives.add(name);
            }
            method.findAttribute(Attributes.code()).ifPresent(code -> {
                for (LineNumberTableAttribute table : code.findAttributes(Attributes.lineNumberTable())) {
                    for (LineNumberInfo info : table.lineNumbers()) {
                        // 0 marks code the compiler made up.
                        if (info.lineNumber() > 0) {
                            lines.computeIfAbsent(name, n -> new TreeSet<>()).add(info.lineNumber());
                        }
                    }
                }
            });
        }
        String file = type.findAttribute(Attributes.sourceFile())
                .map(f -> f.sourceFile().stringValue())
                .orElse(null);
        Smap smap = type.findAttribute(Attributes.sourceDebugExtension())
                .flatMap(e -> Smap.parse(new String(e.contents(), StandardCharsets.UTF_8)))
                .orElse(null);
        return new ClassLines(type.thisClass().asInternalName(), file, lines, methods, natives, smap);
    }

    public boolean hasLines() {
        return !lines.isEmpty();
    }

    /** Whether code of that line is in a method of that name; any method if the name is empty. */
    public boolean has(String method, int line) {
        return method.isEmpty()
                ? lines.values().stream().anyMatch(l -> l.contains(line))
                : lines.containsKey(method) && lines.get(method).contains(line);
    }
}
