package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.code.ClassFiles;
import dev.auger.model.code.ClassHeader;
import dev.auger.model.code.LocalVariable;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreadStacksTest {

    private static final Map<String, ClassHeader> HEADERS = Map.of(
            "java.lang.Object", new ClassHeader(false, List.of()),
            "java.lang.Runnable", new ClassHeader(true, List.of("java.lang.Object")),
            "java.lang.Comparable", new ClassHeader(true, List.of("java.lang.Object")),
            "shop.Job", new ClassHeader(false, List.of("java.lang.Object", "java.lang.Runnable")));

    private final MadeHeap heap = new MadeHeap();

    /** One method whose variables are these. */
    private static ClassFiles classFiles(LocalVariable... variables) {
        return new ClassFiles() {
            @Override
            public Optional<List<LocalVariable>> locals(String className, String method, int line, boolean calling) {
                return className.equals("shop.Main") ? Optional.of(List.of(variables)) : Optional.empty();
            }

            @Override
            public Optional<ClassHeader> header(String className) {
                return Optional.ofNullable(HEADERS.get(className));
            }
        };
    }

    private static LocalVariable variable(String name, String type) {
        return new LocalVariable(name, type);
    }

    private List<ThreadStack> stacks(ClassFiles classFiles) {
        return ThreadStacks.of(HeapAnalysis.of(heap, Job.quiet()), classFiles, Job.quiet());
    }

    @Test
    void threadsByWhatTheyRetainAndFramesByWhatTheyHold() {
        MadeObject small = heap.thread("b-small", "shop.Main.wait:3");
        heap.thread("a-empty");
        MadeObject large = heap.thread("c-large", "shop.Main.sleep:7", "shop.Main.run:9");
        MadeObject list = heap.object("java.util.ArrayList").size(1000);
        MadeObject text = heap.string("secret").size(24);
        heap.local(large, 1, text);
        heap.local(large, 1, list);
        heap.local(large, 1, list);
        heap.local(large, -1, heap.object("shop.Native").size(8));
        heap.local(small, 0, heap.object("shop.Job").size(40));

        List<ThreadStack> stacks = stacks(ClassFiles.NONE);

        assertThat(stacks).extracting(s -> s.thread().name()).containsExactly("c-large", "b-small", "a-empty");
        ThreadStack first = stacks.getFirst();
        assertThat(first.retained()).isEqualTo(16 + 1000 + 24 + 8);
        assertThat(first.frames()).extracting(f -> f.frame().method()).containsExactly("sleep", "run");
        assertThat(first.frames().getFirst().locals()).isEmpty();
        assertThat(first.frames().get(1).named()).isFalse();
        assertThat(first.frames().get(1).locals())
                .containsExactly(
                        new HeldObject(list.index(), 1000, GcRoot.Kind.JAVA_FRAME, List.of()),
                        new HeldObject(text.index(), 24, GcRoot.Kind.JAVA_FRAME, List.of()));
        assertThat(first.locals()).extracting(HeldObject::retained).containsExactly(8L);
    }

    @Test
    void namesAreThoseOfVariablesWhoseTypeFits() {
        heap.type("java.lang.Object");
        heap.type("java.lang.Runnable");
        heap.type("java.lang.Comparable");
        heap.type("shop.Job", "java.lang.Object");
        heap.type("shop.Order", "shop.Base");
        MadeObject thread = heap.thread("main", "shop.Main.run:9", "lib.Pool.call:1");
        MadeObject order = heap.object("shop.Order");
        MadeObject job = heap.object("shop.Job");
        MadeObject unknown = heap.object("shop.Main$$Lambda/0x1");
        MadeObject numbers = heap.object("int[]");
        MadeObject orders = heap.object("shop.Order[]");
        for (MadeObject held : List.of(order, job, unknown, numbers, orders)) {
            heap.local(thread, 0, held);
        }
        heap.local(thread, 1, order);

        ThreadStack stack = stacks(classFiles(
                        variable("base", "shop.Base"),
                        variable("task", "java.lang.Runnable"),
                        variable("key", "java.lang.Comparable"),
                        variable("absent", "shop.NeverLoaded"),
                        variable("all", "shop.Base[]"),
                        variable("copy", "java.lang.Cloneable"),
                        variable("counts", "int[]")))
                .getFirst();

        ThreadStack.Held frame = stack.frames().getFirst();
        assertThat(frame.named()).isTrue();
        assertThat(names(frame, order)).as("a superclass").startsWith("base");
        assertThat(names(frame, job)).as("an interface its class file names").containsExactly("task");
        assertThat(names(frame, unknown)).as("no class file").containsExactly("task", "key");
        assertThat(names(frame, numbers)).containsExactly("copy", "counts");
        assertThat(names(frame, orders)).as("arrays are covariant").containsExactly("all", "copy");
        assertThat(stack.frames().get(1).named()).isFalse();
        assertThat(names(stack.frames().get(1), order)).isEmpty();
    }

    private static List<String> names(ThreadStack.Held frame, MadeObject object) {
        return frame.locals().stream()
                .filter(held -> held.object() == object.index())
                .findFirst()
                .orElseThrow()
                .names();
    }
}
