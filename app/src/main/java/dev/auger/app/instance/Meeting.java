package dev.auger.app.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which instances of one user meet: a socket to talk through, and a lock that says whose it is. Nobody but the user
 * may look in; a folder that others own or can write to is not used.
 */
public record Meeting(Path folder) {

    /** What the address of a socket may be long, on the system with the least room for it (macOS: 104 with the ending zero). */
    private static final int MOST_ADDRESS = 103;

    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    /** Of this process's user. */
    public static Optional<Meeting> here(Path state) {
        return of(System.getenv(), System.getProperties(), state);
    }

    /**
     * @param state the folder for the program's state, for systems without a folder for running programs
     * @return empty if there is no safe place; every start then has its own window
     */
    public static Optional<Meeting> of(Map<String, String> environment, Properties system, Path state) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path safe = Path.of(runtime);
        if (!runtime.isEmpty() && safe.isAbsolute() && Files.isDirectory(safe)) {
            Optional<Meeting> there = in(safe.resolve("auger"));
            if (there.isPresent()) {
                return there;
            }
        }
        Optional<Meeting> kept = in(state.resolve("run"));
        if (kept.isPresent()) {
            return kept;
        }
        String user = system.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
        return in(Path.of(system.getProperty("java.io.tmpdir", "/tmp")).resolve("auger-" + user));
    }

    /** A folder, made if it is not there; empty if it is somebody else's, open to others, or too long a name for a socket. */
    static Optional<Meeting> in(Path folder) {
        Meeting meeting = new Meeting(folder.toAbsolutePath().normalize());
        if (meeting.socket().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_ADDRESS) {
            return Optional.empty();
        }
        try {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Path parent = meeting.folder.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                if (posix) {
                    Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWN));
                } else {
                    Files.createDirectory(folder);
                }
            }
            return !posix || isOwn(folder) ? Optional.of(meeting) : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            System.getLogger(Meeting.class.getName()).log(System.Logger.Level.DEBUG, "no meeting in " + folder, e);
            return Optional.empty();
        }
    }

    private static boolean isOwn(Path folder) throws IOException {
        PosixFileAttributes facts = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        UserPrincipal me = me(folder);
        return facts.isDirectory()
                && OWN.containsAll(facts.permissions())
                && (me == null || facts.owner().equals(me));
    }

    /** Whoever owns what this process makes. */
    private static @Nullable UserPrincipal me(Path folder) throws IOException {
        // Not a temporary file, whose name takes a source of random numbers to be found and started.
        Path probe =
                Files.createFile(folder.resolve("me-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
        try {
            return Files.getOwner(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** Whether a window is there, or was and could not tidy up. */
    public boolean isTaken() {
        return Files.exists(socket());
    }

    Path socket() {
        return folder.resolve("window");
    }

    Path lock() {
        return folder.resolve("window.lock");
    }
}
