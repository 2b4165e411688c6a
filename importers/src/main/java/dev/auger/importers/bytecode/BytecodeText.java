package dev.auger.importers.bytecode;

import dev.auger.model.code.Bytecode;
import dev.auger.model.code.Bytecode.Kind;
import dev.auger.model.code.Bytecode.Line;
import dev.auger.model.job.Job;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes class files (JVMS §4) as text: for each method its instructions with their offsets, in sections by line of the source as the
 * line table has them. A damaged class is written as far as it can be read, and says where it ends.
 */
public final class BytecodeText {

    /** Lines that are written at most. */
    private static final int MOST = 200_000;

    private final List<Line> lines = new ArrayList<>();

    private BytecodeText() {}

    /**
     * Writes classes of one source file.
     *
     * @param classes class files, in the order in which they are written
     */
    public static Bytecode of(List<byte[]> classes, Job job) {
        BytecodeText text = new BytecodeText();
        for (byte[] bytes : classes) {
            try {
                text.write(ClassFile.of().parse(bytes), job);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                // What java.lang.classfile says of damaged ones.
                text.add(Kind.REST, "\u2026", -1);
            }
        }
        return new Bytecode(text.lines);
    }

    private boolean add(Kind kind, String text, int source) {
        if (lines.size() < MOST) {
            lines.add(new Line(kind, text, source));
            return true;
        }
        if (lines.size() == MOST) {
            lines.add(new Line(Kind.REST, "\u2026", -1));
        }
        return false;
    }

    private void write(ClassModel type, Job job) {
        add(Kind.CLASS, Operands.name(type.thisClass().asInternalName()), -1);
        for (MethodModel method : type.methods()) {
            job.check();
            String flags = method.flags().flags().stream()
                    .filter(f -> f.locations().contains(AccessFlag.Location.METHOD))
                    .map(f -> f.name().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.joining(" "));
            String name = Operands.name(method.methodName().stringValue())
                    + Operands.name(method.methodType().stringValue());
            add(Kind.METHOD, "  " + (flags.isEmpty() ? name : flags + ' ' + name), first(method));
            CodeAttribute code = method.findAttribute(Attributes.code()).orElse(null);
            if (code != null && !instructions(code)) {
                return;
            }
        }
    }

    private static int first(MethodModel method) {
        return method
                .findAttribute(Attributes.code())
                .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
                .stream()
                .flatMap(table -> table.lineNumbers().stream())
                .mapToInt(l -> l.lineNumber())
                .findFirst()
                .orElse(-1);
    }

    /** {@code iload_3}, {@code iconst_m1}: the operand is part of the name. */
    private static boolean namesOperand(String name) {
        return name.endsWith("_m1")
                || name.length() > 2
                        && name.charAt(name.length() - 2) == '_'
                        && Character.isDigit(name.charAt(name.length() - 1));
    }

    private boolean instructions(CodeAttribute code) {
        int offset = 0;
        int source = -1;
        for (CodeElement element : code) {
            boolean fits = true;
            if (element instanceof LineNumber number) {
                source = number.line();
                fits = add(Kind.MARK, "    :" + source, source);
            } else if (element instanceof Instruction instruction) {
                String name = instruction.opcode().name().toLowerCase(java.util.Locale.ROOT);
                String operand = namesOperand(name) ? "" : Operands.of(instruction, code);
                String at = " ".repeat(Math.max(0, 5 - String.valueOf(offset).length())) + offset;
                fits = add(
                        Kind.INSTRUCTION, "    " + at + "  " + name + (operand.isEmpty() ? "" : ' ' + operand), source);
                offset += instruction.sizeInBytes();
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
