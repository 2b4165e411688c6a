package dev.auger.importers.classfile;

import dev.auger.model.Names;
import dev.auger.model.code.LocalVariable;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.classfile.attribute.LocalVariableTableAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which local variables are in scope at a line, by a method's {@code LineNumberTable} and {@code LocalVariableTable}
 * (JVMS §4.7.12, §4.7.13).
 */
final class LocalScopes {

    private LocalScopes() {}

    /** See {@link dev.auger.model.code.ClassFiles#locals}. */
    static Optional<List<LocalVariable>> at(ClassModel type, String method, int line, boolean calling) {
        boolean named = false;
        Set<LocalVariable> found = new LinkedHashSet<>();
        for (MethodModel candidate : type.methods()) {
            CodeAttribute code = candidate.methodName().equalsString(method)
                    ? candidate.findAttribute(Attributes.code()).orElse(null)
                    : null;
            LocalVariableTableAttribute table = code == null
                    ? null
                    : code.findAttribute(Attributes.localVariableTable()).orElse(null);
            if (code != null && table != null) {
                named = true;
                add(table, places(code, line, calling), found);
            }
        }
        return named ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    /** Bytecode offsets of a line: of its calls if it is left by one, else all. */
    private static BitSet places(CodeAttribute code, int line, boolean calling) {
        BitSet all = new BitSet();
        BitSet calls = new BitSet();
        int at = 0;
        int current = -1;
        for (CodeElement element : code) {
            if (element instanceof LineNumber number) {
                current = number.line();
            } else if (element instanceof Instruction instruction) {
                if (current == line) {
                    all.set(at);
                    calls.set(at, mayLeave(instruction.opcode()));
                }
                at += instruction.sizeInBytes();
            }
        }
        return calling && !calls.isEmpty() ? calls : all;
    }

    /** Calls, and what may run a class's initializer or load it. */
    private static boolean mayLeave(Opcode opcode) {
        return switch (opcode.kind()) {
            case INVOKE, INVOKE_DYNAMIC, NEW_OBJECT -> true;
            case FIELD_ACCESS -> opcode == Opcode.GETSTATIC || opcode == Opcode.PUTSTATIC;
            default -> false;
        };
    }

    private static void add(LocalVariableTableAttribute table, BitSet places, Set<LocalVariable> found) {
        List<LocalVariableInfo> bySlot = new ArrayList<>(table.localVariables());
        bySlot.sort(Comparator.comparingInt(LocalVariableInfo::slot));
        for (LocalVariableInfo variable : bySlot) {
            String type = variable.type().stringValue();
            int next = places.nextSetBit(variable.startPc());
            boolean reference = type.startsWith("L") || type.startsWith("[");
            if (reference && next >= 0 && next < variable.startPc() + variable.length()) {
                found.add(new LocalVariable(variable.name().stringValue(), javaName(type)));
            }
        }
    }

    private static String javaName(String descriptor) {
        boolean plain = descriptor.startsWith("L") && descriptor.endsWith(";");
        return Names.fromInternal(plain ? descriptor.substring(1, descriptor.length() - 1) : descriptor);
    }
}
