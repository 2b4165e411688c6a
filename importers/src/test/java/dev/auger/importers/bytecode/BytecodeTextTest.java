package dev.auger.importers.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.code.Bytecode;
import dev.auger.model.code.Bytecode.Kind;
import dev.auger.model.job.Job;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytecodeTextTest {

    private static byte[] made() {
        ClassDesc list = ClassDesc.of("java.util.List");
        return ClassFile.of()
                .build(
                        ClassDesc.of("app.Main"),
                        type -> type.withMethodBody(
                                "size",
                                MethodTypeDesc.of(ConstantDescs.CD_int, list),
                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                code -> code.lineNumber(12)
                                        .loadConstant("a\nb")
                                        .pop()
                                        .lineNumber(14)
                                        .aload(0)
                                        .invokeinterface(list, "size", MethodTypeDesc.of(ConstantDescs.CD_int))
                                        .ireturn()));
    }

    @Test
    void instructionsStandBelowTheirLine() {
        Bytecode text = BytecodeText.of(List.of(made()), Job.quiet());
        assertThat(text.lines())
                .extracting(l -> l.kind() + "|" + l.text().strip() + "|" + l.source())
                .containsExactly(
                        "CLASS|app/Main|-1",
                        "METHOD|public static size(Ljava/util/List;)I|12",
                        "MARK|:12|12",
                        "INSTRUCTION|0  ldc a\ufffdb|12",
                        "INSTRUCTION|2  pop|12",
                        "MARK|:14|14",
                        "INSTRUCTION|3  aload_0|14",
                        "INSTRUCTION|4  invokeinterface java/util/List.size()I|14",
                        "INSTRUCTION|9  ireturn|14");
    }

    @Test
    void aDamagedClassEndsWhereItIsDamaged() {
        byte[] whole = made();
        for (int length = 0; length < whole.length; length++) {
            Bytecode text = BytecodeText.of(List.of(Arrays.copyOf(whole, length), whole), Job.quiet());
            assertThat(text.lines()).extracting(Bytecode.Line::kind).contains(Kind.INSTRUCTION);
        }
    }
}
