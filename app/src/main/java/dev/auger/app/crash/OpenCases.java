package dev.auger.app.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which case each running window has open: a file a process, named after it, with the case file's path in it. It is taken away
 * when the case is closed; one whose process is gone tells the next start that a case was open when a run ended badly, also
 * when no code of ours got to say so.
 */
public final class OpenCases {

    private static final String ENDING = ".open";
    private static final int MOST_BYTES = 32_768;

    private final Path folder;
    private final Path mine;

    public OpenCases(Path state) {
        this(state, ProcessHandle.current());
    }

    OpenCases(Path state, ProcessHandle self) {
        this.folder = state.resolve("open");
        this.mine = folder.resolve(name(self));
    }

    /** Ids of processes come back; with the time of their start they do not. */
    private static String name(ProcessHandle process) {
        return process.pid() + "-"
                + process.info()
                        .startInstant()
                        .map(i -> Long.toString(i.toEpochMilli()))
                        .orElse("0") + ENDING;
    }

    /** This window's case is kept in a file; null for none. */
    public synchronized void set(@Nullable Path caseFile) {
        try {
            if (caseFile == null) {
                Files.deleteIfExists(mine);
            } else {
                Files.createDirectories(folder);
                Files.writeString(mine, caseFile.toAbsolutePath().normalize().toString());
            }
        } catch (IOException e) {
            System.getLogger(OpenCases.class.getName()).log(System.Logger.Level.DEBUG, "not marked", e);
        }
    }

    /**
     * The case that was open last in a process that is gone, if its file is there. It is told once: the marks are taken away.
     */
    public synchronized Optional<Path> left() {
        List<Path> marks = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(ENDING))
                    .filter(f -> !f.equals(mine) && !isAlive(String.valueOf(f.getFileName())))
                    .sorted(Comparator.comparingLong(OpenCases::written).reversed())
                    .forEach(marks::add);
        } catch (IOException e) {
            return Optional.empty();
        }
        Optional<Path> found = Optional.empty();
        for (Path mark : marks) {
            if (found.isEmpty()) {
                found = read(mark).filter(Files::isRegularFile);
            }
            mark.toFile().delete();
        }
        return found;
    }

    private static boolean isAlive(String mark) {
        int dash = mark.indexOf('-');
        if (dash <= 0 || dash > 18 || !mark.substring(0, dash).chars().allMatch(Character::isDigit)) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(mark.substring(0, dash)))
                .filter(p -> name(p).equals(mark))
                .isPresent();
    }

    private static long written(Path mark) {
        return mark.toFile().lastModified();
    }

    private static Optional<Path> read(Path mark) {
        try {
            byte[] bytes = Files.size(mark) > MOST_BYTES ? new byte[0] : Files.readAllBytes(mark);
            return bytes.length == 0
                    ? Optional.empty()
                    : Optional.of(Path.of(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }
}
