package dev.auger.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.EventStream;

/** The JDK's event stream, subscribed to the one event, in any order. {@code EventStreamTree FILE} */
public final class EventStreamTree {

    private EventStreamTree() {}

    public static void main(String[] args) throws IOException {
        MethodTree tree = new MethodTree();
        JdkFrames frames = new JdkFrames(tree);
        try (EventStream stream = EventStream.openFile(Path.of(args[0]))) {
            stream.setOrdered(false);
            stream.setReuse(true);
            stream.onEvent(JdkFrames.EVENT, event -> frames.add(event.getStackTrace()));
            stream.onError(error -> {
                throw new IllegalStateException(error);
            });
            stream.start();
        }
        tree.print();
    }
}
