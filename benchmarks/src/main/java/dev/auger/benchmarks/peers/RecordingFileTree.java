package dev.auger.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The JDK's recording file, which reads every event. {@code RecordingFileTree FILE} */
public final class RecordingFileTree {

    private RecordingFileTree() {}

    public static void main(String[] args) throws IOException {
        MethodTree tree = new MethodTree();
        JdkFrames frames = new JdkFrames(tree);
        try (RecordingFile file = new RecordingFile(Path.of(args[0]))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals(JdkFrames.EVENT)) {
                    frames.add(event.getStackTrace());
                }
            }
        }
        tree.print();
    }
}
