package dev.auger.views;

import dev.auger.model.Evidence;
import dev.auger.model.Recording;

/** A page that only recordings have. */
public interface RecordingPage extends EvidencePage {

    /** The same as {@link #show(Evidence, String)}. */
    void show(Recording recording, String at);

    @Override
    default void show(Evidence about, String at) {
        if (about instanceof Recording recording) {
            show(recording, at);
        }
    }
}
