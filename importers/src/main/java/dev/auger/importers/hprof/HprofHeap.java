package dev.auger.importers.hprof;

import dev.auger.importers.Input;
import dev.auger.importers.store.FileWorkspace;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Passport;
import dev.auger.model.column.Workspace;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.heap.ReferenceSink;
import dev.auger.model.heap.SizeModel;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A heap dump over its mapped file: positions and classes of objects in columns, everything else read where it stands. */
final class HprofHeap implements HeapSnapshot {

    private final Input input;
    private final FileWorkspace workspace;
    private final Passport passport;
    private final ObjectReader objects;
    private final AddressIndex addresses;
    private final ClassTable classes;
    private final SlotSizes jvmSizes;
    private final SlotSizes sizes;
    private final Function<HeapLayout, ObjectSizes> jvmRules;
    private final List<GcRoot> roots;
    private final List<HeapThread> threads;

    HprofHeap(
            Input input,
            FileWorkspace workspace,
            Passport passport,
            ObjectReader objects,
            AddressIndex addresses,
            ClassTable classes,
            SlotSizes jvmSizes,
            SlotSizes sizes,
            Function<HeapLayout, ObjectSizes> jvmRules,
            List<GcRoot> roots,
            List<HeapThread> threads) {
        this.input = input;
        this.workspace = workspace;
        this.passport = passport;
        this.objects = objects;
        this.addresses = addresses;
        this.classes = classes;
        this.jvmSizes = jvmSizes;
        this.sizes = sizes;
        this.jvmRules = jvmRules;
        this.roots = roots;
        this.threads = threads;
    }

    @Override
    public Passport passport() {
        return passport;
    }

    @Override
    public long objectCount() {
        return objects.count();
    }

    @Override
    public int classCount() {
        return classes.size();
    }

    @Override
    public HeapClass heapClass(int classIndex) {
        return classes.get(classIndex);
    }

    @Override
    public int classOf(long object) {
        return objects.classOf(object);
    }

    @Override
    public long addressOf(long object) {
        return objects.addressOf(object);
    }

    @Override
    public long objectAt(long address) {
        return addresses.indexOf(address);
    }

    @Override
    public long shallowSize(long object) {
        return sizes.of(object);
    }

    @Override
    public String sizeBasis(int classIndex) {
        return sizes.model().basis()[classIndex];
    }

    @Override
    public HeapSnapshot sizedBy(SizeModel model) {
        SlotSizes other = model == SizeModel.MAT
                ? jvmSizes.by(ObjectSizes.mat(classes, jvmSizes.model().layout(), objects.wordBytes()))
                : jvmSizes;
        return with(jvmSizes, other);
    }

    @Override
    public HeapSnapshot withLayout(HeapLayout given) {
        SlotSizes other = jvmSizes.by(jvmRules.apply(given));
        return with(other, other);
    }

    private HprofHeap with(SlotSizes jvm, SlotSizes shown) {
        return new HprofHeap(
                input, workspace, passport, objects, addresses, classes, jvm, shown, jvmRules, roots, threads);
    }

    @Override
    public int classDescribedBy(long object) {
        return classes.describedBy(object);
    }

    @Override
    public HeapLayout layout() {
        return sizes.model().layout();
    }

    @Override
    public void references(long object, LongConsumer visitor) {
        objects.references(object, visitor);
    }

    @Override
    public void references(long from, long to, ReferenceSink sink) {
        objects.references(from, to, sink);
    }

    @Override
    public int arrayLength(long object) {
        return (int) Math.min(Integer.MAX_VALUE, objects.arrayLength(object));
    }

    @Override
    public List<FieldValue> values(long object, int from, int limit) {
        return objects.values(object, from, limit);
    }

    @Override
    public int arrayBytes(long object, long from, byte[] into) {
        return objects.arrayBytes(object, from, into);
    }

    @Override
    @Nullable
    public String stringValue(long object, int limit) {
        return objects.string(object, limit);
    }

    @Override
    public List<GcRoot> roots() {
        return roots;
    }

    @Override
    public List<HeapThread> threads() {
        return threads;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        workspace.close();
        input.close();
    }
}
