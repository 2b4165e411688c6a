package dev.auger.benchmarks.peers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import one.jfr.JfrReader;

/** jfr-converter with a reader for each mapped chunk and two threads: the best that was found. {@code ConverterPerChunk FILE} */
public final class ConverterPerChunk {
    private static final int THREADS = 2;

    private ConverterPerChunk() {}

    public static void main(String[] args) throws Exception {
        try (FileChannel file = FileChannel.open(Path.of(args[0]));
                ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            List<long[]> chunks = chunks(file);
            AtomicInteger next = new AtomicInteger();
            List<Future<MethodTree>> parts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                parts.add(workers.submit(() -> read(file, chunks, next)));
            }
            MethodTree whole = parts.getFirst().get();
            for (Future<MethodTree> part : parts.subList(1, THREADS)) {
                whole.addAll(part.get());
            }
            whole.print();
        }
    }

    private static MethodTree read(FileChannel file, List<long[]> chunks, AtomicInteger next) throws IOException {
        MethodTree tree = new MethodTree();
        ConverterTree converter = new ConverterTree(tree);
        for (int i = next.getAndIncrement(); i < chunks.size(); i = next.getAndIncrement()) {
            long[] chunk = chunks.get(i);
            try (JfrReader reader = new JfrReader(file.map(FileChannel.MapMode.READ_ONLY, chunk[0], chunk[1]))) {
                converter.addChunk(reader);
            }
        }
        return tree;
    }

    /** Offset and length of each chunk; the length is at byte 8 of its header. */
    private static List<long[]> chunks(FileChannel file) throws IOException {
        List<long[]> chunks = new ArrayList<>();
        ByteBuffer header = ByteBuffer.allocate(16);
        for (long at = 0; at < file.size(); at += header.getLong(8)) {
            header.clear();
            file.read(header, at);
            chunks.add(new long[] {at, header.getLong(8)});
        }
        return chunks;
    }
}
