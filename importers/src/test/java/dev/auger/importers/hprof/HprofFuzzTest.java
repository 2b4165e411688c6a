package dev.auger.importers.hprof;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.hprof.DumpBuilder.F;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.heap.BasicType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No content makes the importer fail in another way than the declared one, or what it returns fail at all. */
class HprofFuzzTest {

    /** Finding the header is no feat: every content is also tried behind one. */
    private static final byte[] HEADER = DumpBuilder.hotspot().toBytes();

    @FuzzTest(maxDuration = "60s")
    void anyContentIsReadOrRefused(byte[] content) {
        walk(content);
        byte[] headed = Arrays.copyOf(HEADER, HEADER.length + content.length);
        System.arraycopy(content, 0, headed, HEADER.length, content.length);
        walk(headed);
    }

    /** The same over seeded damage to a real dump, on every build. */
    @Test
    void damagedDumpsAreReadOrRefused() {
        byte[] whole = sample();
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                damaged[20 + random.nextInt(damaged.length - 20)] =
                        random.nextBoolean() ? (byte) random.nextInt() : (byte) 0xff;
            }
            walk(damaged);
        }
    }

    private static void walk(byte[] content) {
        try (HeapSnapshot heap = DumpBuilder.open(content)) {
            long[] sum = new long[1];
            for (long o = 0; o < heap.objectCount(); o++) {
                sum[0] += heap.shallowSize(o) + heap.addressOf(o) + heap.arrayLength(o);
                heap.references(o, target -> sum[0] += heap.classOf(target));
                heap.values(o, 0, 50).forEach(f -> sum[0] += f.text().length());
                heap.stringValue(o, 50);
            }
            heap.roots().forEach(r -> sum[0] += heap.typeOf(r.object()).name().length());
            heap.threads().forEach(t -> sum[0] += t.frames().size());
        } catch (ImportFailure refused) {
            // The declared way to say no.
        }
    }

    private static byte[] sample() {
        DumpBuilder dump = DumpBuilder.hotspot();
        dump.classDump(0x1000, "java/lang/Object", 0, List.of());
        dump.classDump(0x1080, "java/lang/Class", 0x1000, List.of());
        dump.classDump(
                0x1100,
                "java/lang/String",
                0x1000,
                List.of(new F("EMPTY", BasicType.OBJECT, 0x2000)),
                F.of("value", BasicType.OBJECT),
                F.of("coder", BasicType.BYTE));
        dump.classDump(0x1180, "[Ljava/lang/String;", 0x1000, List.of());
        for (int i = 0; i < 20; i++) {
            long at = 0x2000 + 0x40L * i;
            dump.instance(at, 0x1100, out -> {
                dump.id(out, at + 0x20);
                out.writeByte(0);
            });
            dump.bytes(at + 0x20, (byte) 'a', (byte) 'b');
            if (i % 5 == 4) {
                dump.segment();
            }
        }
        dump.objectArray(0x8000, 0x1180, 0x2000, 0x2040, 0x2080);
        dump.root(Tag.ROOT_JAVA_FRAME, 0x8000, 1, 0);
        dump.root(Tag.ROOT_THREAD_OBJECT, 0x2000, 1, 1);
        dump.record(Tag.STACK_TRACE, out -> {
            out.writeInt(1);
            out.writeInt(1);
            out.writeInt(1);
            dump.id(out, 5);
        });
        return dump.segment().end().toBytes();
    }
}
