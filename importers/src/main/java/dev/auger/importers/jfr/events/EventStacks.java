package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.tables.FrameTable;
import dev.auger.importers.jfr.tables.SymbolTable;
import dev.auger.importers.tables.StackTable;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.recording.Stacks;

/** The distinct stacks events were read with so far. Safe for several threads; every index it gave stays valid. */
final class EventStacks implements Stacks {

    private final SymbolTable symbols = new SymbolTable();
    private final FrameTable frames = new FrameTable(symbols);
    private final StackTable stacks = new StackTable();
    private volatile Stacks read = stacks.snapshot(frames.list().snapshot());

    /** Index of a method by the name of its class, empty for none, and its own. */
    synchronized int method(String className, String name) {
        return frames.method(className.isEmpty() ? -1 : symbols.of(className), symbols.of(name));
    }

    synchronized int frame(int method, long line, FrameKind kind) {
        return frames.frame(method, line, kind);
    }

    /** @param stack frame indexes, leaf first, in {@code [0, depth)} */
    synchronized int stack(int[] stack, int depth, boolean truncated) {
        int before = stacks.size();
        int index = stacks.of(stack, depth, truncated);
        if (stacks.size() > before) {
            read = stacks.snapshot(frames.list().snapshot());
        }
        return index;
    }

    @Override
    public int size() {
        return read.size();
    }

    @Override
    public int depth(int stack) {
        return read.depth(stack);
    }

    @Override
    public int frameIndex(int stack, int position) {
        return read.frameIndex(stack, position);
    }

    @Override
    public boolean truncated(int stack) {
        return read.truncated(stack);
    }

    @Override
    public int frameCount() {
        return read.frameCount();
    }

    @Override
    public Frame frame(int frameIndex) {
        return read.frame(frameIndex);
    }
}
