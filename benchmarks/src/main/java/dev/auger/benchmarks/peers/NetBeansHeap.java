package dev.auger.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;

/**
 * NetBeans' heap library, which VisualVM uses: {@code NetBeansHeap histogram|retained FILE}. Either counts instances by class; the second
 * also asks for the biggest objects by retained size.
 */
public final class NetBeansHeap {

    private NetBeansHeap() {}

    public static void main(String[] args) throws IOException {
        Heap heap = HeapFactory.createHeap(new File(args[1]));
        if (args[0].equals("retained")) {
            List<?> biggest = heap.getBiggestObjectsByRetainedSize(10);
            for (Object object : biggest) {
                Instance instance = (Instance) object;
                System.out.printf(
                        "0x%x %s %d%n",
                        instance.getInstanceId(), instance.getJavaClass().getName(), instance.getRetainedSize());
            }
        }
        long instances = 0;
        for (Object type : heap.getAllClasses()) {
            instances += ((JavaClass) type).getInstancesCount();
        }
        System.out.println(new HeapAnswer(instances).line());
    }
}
