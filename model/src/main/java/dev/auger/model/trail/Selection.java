package dev.auger.model.trail;

import dev.auger.model.ThreadRef;
import dev.auger.model.time.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user has narrowed to: one immutable value, shared by all views. Null or empty means "everything" on that layer.
 *
 * @param range time range that filters every view
 * @param threads threads chosen on layer one; samples of any of them count
 * @param threadLabel how the choice of threads is named ({@code pricing-worker (8 threads)}); empty if none are chosen
 * @param stack frames from the root towards the leaf that a stack must begin with, as {@code Class.method} qualified names;
 *     empty for all
 * @param allocation class and site chosen on layer three
 * @param object class, and perhaps one object, chosen on layer four
 * @param code line chosen on layer five
 */
public record Selection(
        @Nullable TimeRange range,
        List<ThreadRef> threads,
        String threadLabel,
        List<String> stack,
        @Nullable Allocation allocation,
        @Nullable HeapObject object,
        @Nullable CodePoint code) {

    public static final Selection NONE = new Selection(null, List.of(), "", List.of(), null, null, null);

    /**
     * An allocation: a class, a site, or both.
     *
     * @param className class allocated, or null for all classes at the site
     * @param site place that allocates, or null for all sites of the class
     */
    public record Allocation(
            @Nullable String className, @Nullable CodePoint site) {}

    /**
     * A class in the heap, or one object of it.
     *
     * @param address address of the object, or -1 for the class
     */
    public record HeapObject(String className, long address) {}

    public Selection {
        threads = List.copyOf(threads);
        stack = List.copyOf(stack);
    }

    public Selection withRange(@Nullable TimeRange newRange) {
        return new Selection(newRange, threads, threadLabel, stack, allocation, object, code);
    }

    public Selection withThreads(List<ThreadRef> newThreads, String label) {
        return new Selection(range, newThreads, label, stack, allocation, object, code);
    }

    public Selection withStack(List<String> newStack) {
        return new Selection(range, threads, threadLabel, newStack, allocation, object, code);
    }

    public Selection withAllocation(@Nullable Allocation newAllocation) {
        return new Selection(range, threads, threadLabel, stack, newAllocation, object, code);
    }

    public Selection withObject(@Nullable HeapObject newObject) {
        return new Selection(range, threads, threadLabel, stack, allocation, newObject, code);
    }

    public Selection withCode(@Nullable CodePoint newCode) {
        return new Selection(range, threads, threadLabel, stack, allocation, object, newCode);
    }
}
