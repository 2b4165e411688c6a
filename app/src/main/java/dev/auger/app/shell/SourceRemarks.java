package dev.auger.app.shell;

import dev.auger.importers.remarks.RemarkFile;
import dev.auger.model.Names;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What compilers and linters wrote, of the files the user gave. Each is read once, on a worker. */
final class SourceRemarks {

    private volatile List<Path> files = List.of();
    private final Map<Path, List<CodeRemark>> read = new HashMap<>();

    /** Takes a file; one that turns out not to be readable says nothing. */
    void add(Path file) {
        List<Path> more = new ArrayList<>(files);
        more.add(file);
        files = List.copyOf(more);
    }

    /** Those about the file of a text, in the order of the files. */
    List<CodeRemark> of(CodePoint place, SourceText text, Job job) {
        List<CodeRemark> found = new ArrayList<>();
        String path = path(place, text);
        boolean located = text.origin() == SourceText.Origin.FOLDER || text.origin() == SourceText.Origin.GIT;
        for (Path file : files) {
            for (CodeRemark remark : in(file, job)) {
                if (remark.isAbout(path) || located && remark.isAbout(text.location())) {
                    found.add(remark);
                }
            }
        }
        return found;
    }

    /** Where the file of a class stands below its root. */
    private static String path(CodePoint place, SourceText text) {
        String pack = Names.packageOf(Names.outerClass(place.className()));
        return pack.isEmpty() ? text.fileName() : pack.replace('.', '/') + '/' + text.fileName();
    }

    private synchronized List<CodeRemark> in(Path file, Job job) {
        List<CodeRemark> known = read.get(file);
        if (known == null) {
            known = List.of();
            try {
                known = RemarkFile.read(file, job).remarks();
            } catch (IOException | MalformedInput damaged) {
                System.getLogger(SourceRemarks.class.getName())
                        .log(System.Logger.Level.WARNING, file.toString(), damaged);
            }
            read.put(file, known);
        }
        return known;
    }
}
