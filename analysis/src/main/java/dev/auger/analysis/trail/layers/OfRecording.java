package dev.auger.analysis.trail.layers;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;

/** Sightings whose threads and stacks are those of a recording. */
abstract class OfRecording implements Sightings {

    final Recording recording;

    OfRecording(Recording recording) {
        this.recording = recording;
    }

    @Override
    public int threads() {
        return recording.threads().size();
    }

    @Override
    public ThreadRef threadAt(int thread) {
        return recording.threads().get(thread);
    }

    @Override
    public String pool(int thread) {
        return Names.poolOf(threadAt(thread).displayName());
    }

    @Override
    public int stacks() {
        return recording.stacks().size();
    }

    @Override
    public int depth(int stack) {
        return recording.stacks().depth(stack);
    }

    @Override
    public Frame frame(int stack, int position) {
        return recording.stacks().frameAt(stack, position);
    }
}
