package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.importers.Focus;
import dev.auger.importers.Input;
import dev.auger.importers.hprof.DumpBuilder.F;
import dev.auger.model.Diagnostic;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.heap.SizeModel;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HprofImporterTest {

    private static final long OBJECT = 0x1000;
    private static final long STRING = 0x1080;
    private static final long NODE = 0x1100;
    private static final long CLASS = 0x1180;
    private static final long ARRAY = 0x1200;
    private static final long THREAD = 0x1280;

    /** Object, Class, String, a Node with two references and a long, and Node[]. */
    private static DumpBuilder classes(DumpBuilder dump) {
        return dump.classDump(OBJECT, "java/lang/Object", 0, List.of())
                .classDump(CLASS, "java/lang/Class", OBJECT, List.of())
                .classDump(
                        STRING,
                        "java/lang/String",
                        OBJECT,
                        List.of(),
                        F.of("value", BasicType.OBJECT),
                        F.of("coder", BasicType.BYTE))
                .classDump(
                        NODE,
                        "app/Node",
                        OBJECT,
                        List.of(new F("HEAD", BasicType.OBJECT, 0x2000), new F("limit", BasicType.INT, 7)),
                        F.of("next", BasicType.OBJECT),
                        F.of("weight", BasicType.LONG),
                        F.of("label", BasicType.OBJECT))
                .classDump(ARRAY, "[Lapp/Node;", OBJECT, List.of());
    }

    private static DumpBuilder node(DumpBuilder dump, long address, long next, long weight, long label) {
        return dump.instance(address, NODE, out -> {
            dump.id(out, next);
            out.writeLong(weight);
            dump.id(out, label);
        });
    }

    private static DumpBuilder small(DumpBuilder dump) {
        classes(dump);
        node(dump, 0x2000, 0x2020, 5, 0x3000);
        node(dump, 0x2020, 0, -1, 0xdead);
        dump.instance(0x3000, STRING, out -> {
            dump.id(out, 0x3020);
            out.writeByte(0);
        });
        dump.bytes(0x3020, "hé".getBytes(StandardCharsets.ISO_8859_1));
        dump.objectArray(0x4000, ARRAY, 0x2000, 0, 0x2000);
        return dump.root(Tag.ROOT_STICKY_CLASS, NODE);
    }

    @Test
    void readsTheGraphWithBothIdentifierSizes() throws Exception {
        for (int idBytes : new int[] {4, 8}) {
            try (HeapSnapshot heap = small(DumpBuilder.of("JAVA PROFILE 1.0.2", idBytes))
                    .segment()
                    .end()
                    .open()) {
                long head = heap.objectAt(0x2000);
                assertThat(heap.typeOf(head).name()).isEqualTo("app.Node");
                assertThat(heap.values(head, 0, 10))
                        .extracting(f -> f.name() + "=" + f.raw())
                        .containsExactly("next=" + heap.objectAt(0x2020), "weight=5", "label=" + heap.objectAt(0x3000));
                assertThat(heap.values(heap.objectAt(0x2020), 0, 10))
                        .extracting(FieldValue::raw)
                        .containsExactly(FieldValue.NULL, -1L, FieldValue.MISSING);
                assertThat(references(heap, head)).containsExactly(NODE, 0x2020L, 0x3000L);
                assertThat(references(heap, heap.objectAt(0x4000))).containsExactly(ARRAY, 0x2000L, 0x2000L);
                assertThat(references(heap, heap.objectAt(NODE))).containsExactly(CLASS, OBJECT, 0x2000L);
                assertThat(heap.stringValue(heap.objectAt(0x3000), 10)).isEqualTo("hé");
                assertThat(heap.stringValue(heap.objectAt(0x3000), 1)).isEqualTo("h");
                assertThat(heap.stringValue(head, 10)).isNull();
                assertThat(heap.arrayLength(heap.objectAt(0x4000))).isEqualTo(3);
                assertThat(heap.arrayLength(head)).isEqualTo(-1);
                assertThat(heap.values(heap.objectAt(NODE), 1, 5))
                        .extracting(FieldValue::text)
                        .containsExactly("7");
                assertThat(heap.classDescribedBy(heap.objectAt(NODE))).isEqualTo(heap.classOf(head));
                assertThat(heap.classDescribedBy(head)).isEqualTo(-1);
                assertThat(heap.objectAt(0x2008)).isEqualTo(-1);
                assertThat(heap.objectAt(-8)).isEqualTo(-1);
                assertThat(heap.passport().complete()).isTrue();
                assertThat(heap.passport().counts())
                        .containsEntry("objects", 5L)
                        .containsEntry("classes", 5L);
                assertThat(heap.passport().answers()).containsExactly(Layer.OBJECT);
                assertThat(heap.passport().start().iso()).isEqualTo("2023-11-14T22:13:20Z");
            }
        }
    }

    @Test
    void theOldCharStringsShareTheirArray() throws Exception {
        DumpBuilder dump = DumpBuilder.of("JAVA PROFILE 1.0.1", 4);
        dump.classDump(
                STRING,
                "java/lang/String",
                0,
                List.of(),
                F.of("value", BasicType.OBJECT),
                F.of("offset", BasicType.INT),
                F.of("count", BasicType.INT));
        dump.instance(0x3000, STRING, out -> {
            dump.id(out, 0x3020);
            out.writeInt(2);
            out.writeInt(3);
        });
        dump.chars(0x3020, "a whole text");
        try (HeapSnapshot heap = dump.segment(Tag.HEAP_DUMP, dump.segmentSize()).open()) {
            assertThat(heap.stringValue(heap.objectAt(0x3000), 100)).isEqualTo("who");
        }
    }

    @Test
    void utf16StringsAreRead() throws Exception {
        DumpBuilder dump = classes(DumpBuilder.hotspot());
        dump.instance(0x3000, STRING, out -> {
            dump.id(out, 0x3020);
            out.writeByte(1);
        });
        dump.bytes(0x3020, "日本".getBytes(StandardCharsets.UTF_16LE));
        try (HeapSnapshot heap = dump.segment().end().open()) {
            assertThat(heap.stringValue(heap.objectAt(0x3000), 100)).isEqualTo("日本");
        }
    }

    @Test
    void threadsHaveNamesStacksAndLocals() throws Exception {
        DumpBuilder dump = classes(DumpBuilder.hotspot());
        dump.classDump(
                THREAD,
                "java/lang/Thread",
                OBJECT,
                List.of(),
                F.of("tid", BasicType.LONG),
                F.of("name", BasicType.OBJECT));
        int node = dump.loadClass(NODE, "app/Node");
        long method = dump.string("run");
        long file = dump.string("Node.java");
        dump.record(Tag.STACK_FRAME, out -> {
            dump.id(out, 77);
            dump.id(out, method);
            dump.id(out, 0);
            dump.id(out, file);
            out.writeInt(node);
            out.writeInt(42);
        });
        dump.record(Tag.STACK_TRACE, out -> {
            out.writeInt(9);
            out.writeInt(3);
            out.writeInt(1);
            dump.id(out, 77);
        });
        dump.instance(0x5000, THREAD, out -> {
            out.writeLong(31);
            dump.id(out, 0x3000);
        });
        dump.instance(0x3000, STRING, out -> {
            dump.id(out, 0x3020);
            out.writeByte(0);
        });
        dump.bytes(0x3020, "worker".getBytes(StandardCharsets.ISO_8859_1));
        node(dump, 0x2000, 0, 0, 0);
        dump.root(Tag.ROOT_JAVA_FRAME, 0x2000, 3, 0);
        dump.root(Tag.ROOT_THREAD_OBJECT, 0x5000, 3, 9);
        dump.root(Tag.ROOT_JNI_LOCAL, 0xdead, 3, 0);
        try (HeapSnapshot heap = dump.segment().end().open()) {
            HeapThread thread = heap.threads().getFirst();
            assertThat(thread.name()).isEqualTo("worker");
            assertThat(thread.javaId()).isEqualTo(31);
            assertThat(thread.frames().getFirst().qualifiedName()).isEqualTo("app.Node.run");
            assertThat(thread.frames().getFirst().line()).isEqualTo(42);
            assertThat(heap.roots())
                    .containsExactly(
                            new GcRoot(GcRoot.Kind.JAVA_FRAME, heap.objectAt(0x2000), 0, 0),
                            new GcRoot(GcRoot.Kind.THREAD_OBJECT, heap.objectAt(0x5000), 0, -1));
            assertThat(heap.passport().answers()).containsExactlyInAnyOrder(Layer.OBJECT, Layer.THREAD, Layer.STACK);
        }
    }

    @Test
    void lengthsThatAreZeroOrOverflowedAreCorrected() throws Exception {
        DumpBuilder zero = small(DumpBuilder.hotspot());
        try (HeapSnapshot heap = zero.segment(Tag.HEAP_DUMP, 0).open()) {
            assertThat(heap.passport().counts()).containsEntry("objects", 5L);
            assertThat(codes(heap)).containsExactly("hprof.length.zero");
            assertThat(heap.passport().complete()).isTrue();
        }
        DumpBuilder wrapped = small(DumpBuilder.hotspot());
        // As if the length had lost its 33rd bit: it ends in the midst of the second sub-record.
        try (HeapSnapshot heap = wrapped.segment(Tag.HEAP_DUMP, 100).open()) {
            assertThat(heap.passport().counts()).containsEntry("objects", 5L);
            assertThat(codes(heap)).contains("hprof.length.overflow");
        }
    }

    @Test
    void everyCutOpensWhatIsThere() throws Exception {
        byte[] whole = small(DumpBuilder.hotspot()).segment().end().toBytes();
        long before = 0;
        boolean opened = false;
        for (int cut = 0; cut < whole.length; cut++) {
            try (HeapSnapshot heap = DumpBuilder.open(Arrays.copyOf(whole, cut))) {
                opened = true;
                assertThat(heap.passport().complete()).isFalse();
                assertThat(heap.objectCount()).isGreaterThanOrEqualTo(before);
                before = heap.objectCount();
            } catch (MalformedInput e) {
                assertThat(opened).as("cut at %d", cut).isFalse();
                assertThat(e.code()).startsWith("hprof.");
            }
        }
        assertThat(before).isEqualTo(10);
    }

    @Test
    void damageCostsOnlyItsSegment() throws Exception {
        DumpBuilder dump = classes(DumpBuilder.hotspot()).segment();
        node(dump, 0x2000, 0, 0, 0).sub(out -> out.write(0x77));
        node(dump, 0x2020, 0, 0, 0).segment();
        node(dump, 0x2040, 0, 0, 0).segment().end();
        try (HeapSnapshot heap = dump.open()) {
            assertThat(heap.objectAt(0x2000)).isNotNegative();
            assertThat(heap.objectAt(0x2020)).isEqualTo(-1);
            assertThat(heap.objectAt(0x2040)).isNotNegative();
            Diagnostic lost = heap.passport().diagnostics().getFirst();
            assertThat(lost.code()).isEqualTo("hprof.record.damaged");
            assertThat(lost.lostBytes()).isEqualTo(1 + 1 + 8 + 4 + 8 + 4 + 24);
        }
    }

    @Test
    void anArrayLengthOutOfItsSegmentIsNotBelieved() throws Exception {
        DumpBuilder dump = classes(DumpBuilder.hotspot()).segment();
        dump.sub(out -> {
            out.write(Tag.PRIMITIVE_ARRAY_DUMP);
            out.writeLong(0x6000);
            out.writeInt(0);
            out.writeInt(60);
            out.write(BasicType.BYTE.code());
        });
        dump.segment();
        node(dump, 0x2040, 0, 0, 0).segment().end();
        try (HeapSnapshot heap = dump.open()) {
            assertThat(heap.objectAt(0x6000)).isEqualTo(-1);
            assertThat(heap.objectAt(0x2040)).isNotNegative();
        }
    }

    @Test
    void garbageBetweenRecordsIsSkipped() throws Exception {
        DumpBuilder dump = classes(DumpBuilder.hotspot()).segment();
        dump.raw(new byte[64]);
        node(dump, 0x2040, 0, 0, 0).segment().end();
        try (HeapSnapshot heap = dump.open()) {
            assertThat(heap.objectAt(0x2040)).isNotNegative();
            assertThat(heap.passport().lostBytes()).isEqualTo(64);
        }
    }

    @Test
    void oneOfSeveralDumpsCanBeChosen() throws Exception {
        DumpBuilder dump = small(DumpBuilder.hotspot()).segment().end();
        node(classes(dump), 0x2040, 0, 0, 0).segment().end();
        node(classes(dump), 0x2060, 0, 0, 0).segment().end();
        byte[] file = dump.toBytes();
        long[] only = {0x2000, 0x2040, 0x2060};
        for (int number = 1; number <= only.length; number++) {
            try (HeapSnapshot heap = chosen(file, number)) {
                for (int other = 1; other <= only.length; other++) {
                    assertThat(heap.objectAt(only[other - 1]) >= 0)
                            .as("dump %d, object of %d", number, other)
                            .isEqualTo(number == other);
                }
                assertThat(codes(heap)).containsOnly("hprof.dump.several");
                assertThat(heap.passport().complete()).isTrue();
                assertThat(heap.passport().counts()).containsEntry("dumps", 3L).containsEntry("dump", (long) number);
            }
        }
        assertThatThrownBy(() -> chosen(file, 4))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("it has 3");
    }

    private static HeapSnapshot chosen(byte[] file, int number) throws Exception {
        Input input = DumpBuilder.input(file);
        try {
            return new HprofImporter().read(input, Focus.EVERYTHING.ofDump(number), Job.quiet(), e -> {});
        } catch (MalformedInput e) {
            input.close();
            throw e;
        }
    }

    @Test
    void theLastOfSeveralDumpsIsShown() throws Exception {
        DumpBuilder dump = small(DumpBuilder.hotspot()).segment().end();
        node(classes(dump), 0x2040, 0, 0, 0).segment().end();
        try (HeapSnapshot heap = dump.open()) {
            assertThat(heap.objectAt(0x2000)).isEqualTo(-1);
            assertThat(heap.objectAt(0x2040)).isNotNegative();
            assertThat(codes(heap)).containsExactly("hprof.dump.several");
            assertThat(heap.passport().counts()).containsEntry("objects", 6L).containsEntry("classes", 5L);
        }
    }

    @Test
    void readsWhatAndroidAdds() throws Exception {
        DumpBuilder dump = classes(DumpBuilder.of("JAVA PROFILE 1.0.3", 4));
        long app = dump.string("app");
        dump.sub(out -> {
            out.write(Tag.ART_HEAP_DUMP_INFO);
            out.writeInt(65);
            dump.id(out, app);
        });
        node(dump, 0x2000, 0, 0, 0);
        dump.root(Tag.ART_ROOT_INTERNED_STRING, 0x2000);
        dump.root(Tag.ART_ROOT_FINALIZING, 0x2000);
        dump.root(Tag.ART_ROOT_DEBUGGER, 0x2000);
        dump.root(Tag.ART_ROOT_REFERENCE_CLEANUP, 0x2000);
        dump.root(Tag.ART_ROOT_VM_INTERNAL, 0x2000);
        dump.root(Tag.ART_ROOT_JNI_MONITOR, 0x2000, 1, 0);
        dump.root(Tag.ART_UNREACHABLE, 0x2000);
        dump.sub(out -> {
            out.write(Tag.ART_PRIMITIVE_ARRAY_NODATA);
            dump.id(out, 0x6000);
            out.writeInt(0);
            out.writeInt(100);
            out.write(BasicType.INT.code());
        });
        try (HeapSnapshot heap = dump.segment().end().open()) {
            assertThat(heap.roots()).hasSize(6).allMatch(r -> r.kind() == GcRoot.Kind.OTHER);
            assertThat(heap.arrayLength(heap.objectAt(0x6000))).isEqualTo(100);
            assertThat(heap.values(heap.objectAt(0x6000), 0, 5)).isEmpty();
            assertThat(heap.shallowSize(heap.objectAt(0x6000))).isEqualTo(416);
            assertThat(heap.passport().complete()).isTrue();
        }
    }

    @Test
    void classesThatOnlyInstancesNameHaveNoFields() throws Exception {
        DumpBuilder dump = DumpBuilder.hotspot();
        dump.instance(0x2000, 0x9990, out -> out.writeLong(0x2000)).segment().end();
        try (HeapSnapshot heap = dump.open()) {
            assertThat(heap.typeOf(0).name()).isEqualTo("unknown class 0x9990");
            assertThat(heap.typeOf(0).object()).isEqualTo(-1);
            assertThat(references(heap, 0)).isEmpty();
        }
    }

    @Test
    void scatteredIdentifiersAreFound() throws Exception {
        DumpBuilder dump = classes(DumpBuilder.hotspot());
        for (int i = 1; i < 50; i++) {
            node(dump, (long) i << 40 | 8, 0, i, 0);
        }
        try (HeapSnapshot heap = dump.segment().end().open()) {
            assertThat(heap.values(heap.objectAt(7L << 40 | 8), 1, 1).getFirst().raw())
                    .isEqualTo(7);
            assertThat(heap.objectAt(7L << 40)).isEqualTo(-1);
        }
    }

    @Test
    void sizesFollowTheModelAskedFor() throws Exception {
        try (HeapSnapshot heap =
                small(DumpBuilder.of("JAVA PROFILE 1.0.2", 4)).segment().end().open()) {
            long node = heap.objectAt(0x2000);
            // 8 bytes of header, then the long, then two references of 4.
            assertThat(heap.shallowSize(node)).isEqualTo(24);
            assertThat(heap.shallowSize(heap.objectAt(0x3020))).isEqualTo(16);
            assertThat(heap.sizeBasis(heap.classOf(node))).isEqualTo("inferred");
            HeapSnapshot mat = heap.sizedBy(SizeModel.MAT);
            assertThat(mat.shallowSize(node)).isEqualTo(24);
            // A reference and an int; the JVM's also has the instance part of a mirror.
            assertThat(mat.shallowSize(heap.objectAt(NODE))).isEqualTo(8);
            assertThat(heap.shallowSize(heap.objectAt(NODE))).isGreaterThan(8);
            assertThat(mat.sizedBy(SizeModel.JVM).shallowSize(heap.objectAt(NODE)))
                    .isEqualTo(heap.shallowSize(heap.objectAt(NODE)));
        }
    }

    @Test
    void theUserMayKnowTheLayoutBetter() throws Exception {
        try (HeapSnapshot heap =
                small(DumpBuilder.of("JAVA PROFILE 1.0.2", 4)).segment().end().open()) {
            long node = heap.objectAt(0x2000);
            HeapSnapshot wide = heap.withLayout(new HeapLayout(8, 16, 24, 16, "given by the user"));
            // 16 bytes of header, the long, two references of 8: 40, and aligned to 16.
            assertThat(wide.shallowSize(node)).isEqualTo(48);
            assertThat(wide.layout().inferredFrom()).isEqualTo("given by the user");
            assertThat(wide.sizedBy(SizeModel.JVM).shallowSize(node)).isEqualTo(48);
            assertThat(wide.sizedBy(SizeModel.MAT).layout().referenceBytes()).isEqualTo(8);
            assertThat(heap.shallowSize(node)).isEqualTo(24);
        }
    }

    @Test
    void fieldsArePackedAsEachJdkDid() {
        // A superclass with a byte, a subclass with a long, an int and a short, behind a header of 12 bytes.
        List<int[]> levels = List.of(new int[] {1}, new int[] {8, 4, 2});
        assertThat(FieldPacking.GAPS_FILLED.end(levels, 12, 4)).isEqualTo(28);
        assertThat(FieldPacking.BY_LEVEL.end(levels, 12, 4)).isEqualTo(30);
        assertThat(FieldPacking.GAPS_FILLED.end(List.of(), 12, 4)).isEqualTo(12);
    }

    @Test
    void whatCannotBeShownIsATypedFailure() {
        assertThatThrownBy(() -> DumpBuilder.hotspot().open())
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("hprof.empty"));
        assertThatThrownBy(() -> DumpBuilder.of("JAVA PROFILE 1.0.2", 3).open())
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.offset()).isEqualTo(19));
        assertThatThrownBy(() -> DumpBuilder.open(
                        "JAVA PROFILE 1.0.1, created Mon Nov 20 11:00:00 2006\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnsupportedVersion.class);
        assertThatThrownBy(() -> DumpBuilder.open("JAVA PRO".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    void probesByContent() {
        HprofImporter importer = new HprofImporter();
        assertThat(importer.probe(DumpBuilder.hotspot().toBytes())).isTrue();
        assertThat(importer.probe(new byte[0])).isFalse();
        assertThat(importer.probe("portable heap dump".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
    }

    @Test
    void cancellationStopsTheRead() throws Exception {
        Job job = Job.quiet();
        job.cancel();
        try (Input input =
                DumpBuilder.input(small(DumpBuilder.hotspot()).segment().end().toBytes())) {
            assertThatThrownBy(() -> new HprofImporter().read(input, job, e -> {}))
                    .isInstanceOf(JobCancelled.class);
        }
    }

    private static List<String> codes(HeapSnapshot heap) {
        return heap.passport().diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static List<Long> references(HeapSnapshot heap, long object) {
        List<Long> addresses = new ArrayList<>();
        heap.references(object, o -> addresses.add(heap.addressOf(o)));
        return addresses;
    }
}
