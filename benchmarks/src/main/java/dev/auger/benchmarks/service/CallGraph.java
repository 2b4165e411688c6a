package dev.auger.benchmarks.service;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Classes made at run time whose methods call each other at random to a given depth and then do a piece of {@link Work}, so that nearly
 * every stack is another one. The graph is the same each time.
 *
 * <pre>{@code static long handle7(SplittableRandom random, int depth) {
 *     if (depth <= 0) return Work.piece(random, 7);
 *     switch (random.nextInt(4)) { case 0: return Step3.handle1(random, depth - 1); … } }}</pre>
 */
final class CallGraph extends ClassLoader {
    private static final int CLASSES = 60;
    private static final int METHODS = 12;
    private static final int CALLEES = 4;
    private static final String PACKAGE = "dev.auger.benchmarks.service.steps.";
    private static final ClassDesc RANDOM =
            SplittableRandom.class.describeConstable().orElseThrow();
    private static final ClassDesc WORK = Work.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc STEP = MethodTypeDesc.of(CD_long, RANDOM, CD_int);

    private final List<MethodHandle> entries = new ArrayList<>();

    CallGraph() throws ReflectiveOperationException {
        super(CallGraph.class.getClassLoader());
        SplittableRandom wiring = new SplittableRandom(25);
        for (int i = 0; i < CLASSES; i++) {
            byte[] bytes = bytes(i, wiring);
            defineClass(PACKAGE + "Step" + i, bytes, 0, bytes.length);
        }
        MethodType type = MethodType.methodType(long.class, SplittableRandom.class, int.class);
        for (int i = 0; i < METHODS; i++) {
            entries.add(MethodHandles.lookup().findStatic(loadClass(PACKAGE + "Step" + i), "handle" + i, type));
        }
    }

    /** Calls {@code depth} methods deep. */
    long call(SplittableRandom random, int depth) {
        try {
            return (long) entries.get(random.nextInt(entries.size())).invokeExact(random, depth);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int index, SplittableRandom wiring) {
        return ClassFile.of().build(step(index), type -> {
            type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
            for (int i = 0; i < METHODS; i++) {
                int piece = i;
                type.withMethodBody(
                        "handle" + i,
                        STEP,
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> body(code, piece, wiring));
            }
        });
    }

    private static void body(CodeBuilder code, int piece, SplittableRandom wiring) {
        Label deeper = code.newLabel();
        code.iload(1).ifgt(deeper);
        code.aload(0).loadConstant(piece).invokestatic(WORK, "piece", STEP).lreturn();
        code.labelBinding(deeper);
        code.aload(0).loadConstant(CALLEES).invokevirtual(RANDOM, "nextInt", MethodTypeDesc.of(CD_int, CD_int));
        Label other = code.newLabel();
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < CALLEES - 1; i++) {
            cases.add(SwitchCase.of(i, code.newLabel()));
        }
        code.tableswitch(0, CALLEES - 2, other, cases);
        for (SwitchCase way : cases) {
            code.labelBinding(way.target());
            callee(code, wiring);
        }
        code.labelBinding(other);
        callee(code, wiring);
    }

    private static void callee(CodeBuilder code, SplittableRandom wiring) {
        code.aload(0).iload(1).loadConstant(1).isub();
        code.invokestatic(step(wiring.nextInt(CLASSES)), "handle" + wiring.nextInt(METHODS), STEP);
        code.lreturn();
    }

    private static ClassDesc step(int index) {
        return ClassDesc.of(PACKAGE + "Step" + index);
    }
}
