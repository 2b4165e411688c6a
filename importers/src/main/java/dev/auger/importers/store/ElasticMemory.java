package dev.auger.importers.store;

import dev.auger.model.column.ColumnMemory;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Memory of the process for as long as the system gives any, and of a mapped file from then on. */
final class ElasticMemory implements ColumnMemory {

    private final ColumnMemory memory = ColumnMemory.anonymous();
    private final Path folder;
    private @Nullable ColumnMemory disk;

    ElasticMemory(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized MemorySegment allocate(long bytes) {
        ColumnMemory mapped = disk;
        if (mapped == null) {
            try {
                return memory.allocate(bytes);
            } catch (OutOfMemoryError e) {
                mapped = new MappedMemory(folder);
                disk = mapped;
            }
        }
        return mapped.allocate(bytes);
    }

    @Override
    public synchronized void close() {
        memory.close();
        ColumnMemory mapped = disk;
        if (mapped != null) {
            mapped.close();
        }
    }
}
