package dev.auger.app.shell;

import dev.auger.app.cases.file.Digest;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Digests of files, each computed once as long as the file's size and time of change stay. */
final class Digests {

    private record Known(long size, FileTime changed, Digest digest) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    Digest of(Path file, Job job) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Known before = known.get(file);
        if (before != null && before.size() == now.size() && before.changed().equals(now.lastModifiedTime())) {
            return before.digest();
        }
        Digest digest = Digest.of(file, job);
        known.put(file, new Known(now.size(), now.lastModifiedTime(), digest));
        return digest;
    }
}
