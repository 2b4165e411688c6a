package dev.auger.importers.bytecode;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;

/** What stands behind an instruction's name. */
final class Operands {

    /** Characters of a name or constant that are written. */
    private static final int MOST = 160;

    private Operands() {}

    static String of(Instruction instruction, CodeAttribute code) {
        return switch (instruction) {
            case InvokeInstruction i ->
                name(i.owner().asInternalName()
                        + '.'
                        + i.name().stringValue()
                        + i.type().stringValue());
            case FieldInstruction i ->
                name(i.owner().asInternalName()
                        + '.'
                        + i.name().stringValue()
                        + ' '
                        + i.type().stringValue());
            case InvokeDynamicInstruction i ->
                name(i.name().stringValue() + i.type().stringValue());
            case ConstantInstruction i -> name(String.valueOf(i.constantValue()));
            case LoadInstruction i -> String.valueOf(i.slot());
            case StoreInstruction i -> String.valueOf(i.slot());
            case IncrementInstruction i -> i.slot() + " " + i.constant();
            case BranchInstruction i -> target(i.target(), code);
            case NewObjectInstruction i -> name(i.className().asInternalName());
            case NewReferenceArrayInstruction i -> name(i.componentType().asInternalName());
            case NewPrimitiveArrayInstruction i -> i.typeKind().name().toLowerCase(java.util.Locale.ROOT);
            case NewMultiArrayInstruction i -> name(i.arrayType().asInternalName()) + ' ' + i.dimensions();
            case TypeCheckInstruction i -> name(i.type().asInternalName());
            case TableSwitchInstruction i ->
                i.lowValue() + ".." + i.highValue() + ", default " + target(i.defaultTarget(), code);
            case LookupSwitchInstruction i -> i.cases().size() + " cases, default " + target(i.defaultTarget(), code);
            default -> "";
        };
    }

    private static String target(Label label, CodeAttribute code) {
        return String.valueOf(code.labelToBci(label));
    }

    /** On one line, and not longer than anyone reads. */
    static String name(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length() && plain.length() < MOST; i++) {
            char c = text.charAt(i);
            plain.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\ufffd' : c);
        }
        return text.length() > MOST ? plain.append('\u2026').toString() : plain.toString();
    }
}
