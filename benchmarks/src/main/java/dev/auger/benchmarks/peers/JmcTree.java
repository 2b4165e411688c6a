package dev.auger.benchmarks.peers;

import dev.auger.benchmarks.Answer;
import java.io.File;
import org.openjdk.jmc.common.item.Aggregators;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.ItemFilters;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.stacktrace.FrameSeparator;
import org.openjdk.jmc.flightrecorder.stacktrace.FrameSeparator.FrameCategorization;
import org.openjdk.jmc.flightrecorder.stacktrace.tree.Node;
import org.openjdk.jmc.flightrecorder.stacktrace.tree.StacktraceTreeModel;

/** JDK Mission Control: loads the recording, then builds its own tree model by method. {@code JmcTree FILE} */
public final class JmcTree {

    private JmcTree() {}

    public static void main(String[] args) throws Exception {
        IItemCollection samples =
                JfrLoaderToolkit.loadEvents(new File(args[0])).apply(ItemFilters.type(JdkFrames.EVENT));
        StacktraceTreeModel model =
                new StacktraceTreeModel(samples, new FrameSeparator(FrameCategorization.METHOD, false));
        long total = samples.getAggregate(Aggregators.count()).longValue();
        // Its frames are named in a way of their own, so no fingerprint.
        System.out.println(new Answer(total, 0, size(model.getRoot()) - 1).line());
    }

    private static int size(Node node) {
        int size = 1;
        for (Node child : node.getChildren()) {
            size += size(child);
        }
        return size;
    }
}
