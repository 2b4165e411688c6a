package dev.auger.app.capture;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import dev.auger.app.cases.ProgramName;
import dev.auger.app.guide.LocalJvms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JVMs of this machine: those that announce themselves (the Attach API lists them), and processes whose command is
 * {@code java} (those that do not announce themselves, and those of other users). Auger's own, its other windows and helpers, are
 * left out: nobody looks for the fault there; the command line records them by their id.
 */
public final class JvmList {

    private static final String OWN = "dev.auger.";
    /** What asks a JVM, from here or elsewhere, is gone before it could be asked itself. */
    private static final String ASKING = "jdk.jcmd/";

    private JvmList() {}

    /** All but this process, by name and then by id. Asks no JVM anything. */
    public static List<LocalJvm> now() {
        Map<Long, String> names = new TreeMap<>();
        for (VirtualMachineDescriptor found : VirtualMachine.list()) {
            if (found.id().matches("\\d{1,18}")) {
                names.put(Long.parseLong(found.id()), found.displayName());
            }
        }
        ProcessHandle.allProcesses().filter(JvmList::isJava).forEach(p -> names.putIfAbsent(p.pid(), ""));
        names.remove(ProcessHandle.current().pid());
        List<LocalJvm> found = new ArrayList<>();
        names.forEach((pid, name) -> ProcessHandle.of(pid).ifPresent(p -> found.add(of(p, name))));
        found.removeIf(jvm -> isOwn(jvm.name()));
        found.sort(java.util.Comparator.comparing(LocalJvm::name).thenComparingLong(LocalJvm::pid));
        return List.copyOf(found);
    }

    /**
     * The JVM of an id. A process that neither announces itself nor is called {@code java} may be a JVM in another launcher: its
     * libraries tell. Asking it would not do: the attach mechanism begins with a signal, and a Go program dies of that one.
     *
     * @throws CaptureFailure {@code no-process} or {@code no-jvm}
     */
    public static LocalJvm of(long pid) throws CaptureFailure {
        for (LocalJvm jvm : now()) {
            if (jvm.pid() == pid) {
                return jvm;
            }
        }
        LocalJvm other = ProcessHandle.of(pid)
                .map(p -> of(p, ""))
                .orElseThrow(() -> new CaptureFailure("no-process", Long.toString(pid)));
        if (other.access() != LocalJvm.Access.OTHER_USER && !hasJvm(pid)) {
            throw new CaptureFailure("no-jvm", other.name(), Long.toString(pid));
        }
        return other;
    }

    private static boolean hasJvm(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/maps"), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(l -> l.contains("/libjvm."));
        } catch (IOException | UncheckedIOException | SecurityException notSeen) {
            return false;
        }
    }

    /** By its main class, in front of which its module may stand. */
    static boolean isOwn(String name) {
        return name.startsWith(OWN) || name.startsWith(ASKING);
    }

    private static boolean isJava(ProcessHandle process) {
        return isJava(command(process));
    }

    private static boolean isJava(String command) {
        return command.equals("java") || command.equals("java.exe") || command.equals("javaw.exe");
    }

    /** Without its folder; empty if the system does not tell. */
    private static String command(ProcessHandle process) {
        return process.info()
                .command()
                .or(() -> new ProcFiles(process.pid()).words().stream().findFirst())
                .map(ProcFiles::fileName)
                .orElse("");
    }

    private static LocalJvm of(ProcessHandle process, String announced) {
        ProcessHandle.Info info = process.info();
        String user = info.user().orElse("");
        Map<String, String> perf = PerfData.texts(Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("hsperfdata_" + user)
                .resolve(Long.toString(process.pid())));
        String java = perf.getOrDefault("java.property.java.version", "");
        return new LocalJvm(
                process.pid(), name(announced, process), user, info.startInstant(), java, access(process.pid(), user));
    }

    /** What it is known by: without its arguments, and a jar or source file without its folder. */
    private static String name(String announced, ProcessHandle process) {
        String first = announced.split(" ", 2)[0];
        return first.isEmpty() || announced.equals("Unknown")
                ? name(process.info().arguments().orElse(null), command(process), new ProcFiles(process.pid()))
                : ProgramName.sourceFile(announced).orElseGet(() -> LocalJvms.program(first));
    }

    /**
     * By what the system tells.
     *
     * @param arguments null if they are not told
     * @param command its file name, or empty
     */
    static String name(String @Nullable [] arguments, String command, ProcFiles files) {
        List<String> words = files.words();
        if (isJava(command)) {
            return arguments != null
                    ? LocalJvms.program(arguments)
                    : LocalJvms.program(words.stream().skip(1).toArray(String[]::new));
        }
        return Stream.of(command, files.comm())
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse("java");
    }

    private static LocalJvm.Access access(long pid, String user) {
        String me = ProcessHandle.current().info().user().orElse("");
        boolean root = me.equals("root");
        if (!root && !user.isEmpty() && !me.isEmpty() && !user.equals(me)) {
            return LocalJvm.Access.OTHER_USER;
        }
        try {
            Path mine = Files.readSymbolicLink(Path.of("/proc/self/ns/mnt"));
            Path its = Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/mnt"));
            return mine.equals(its) ? LocalJvm.Access.OPEN : LocalJvm.Access.CONTAINER;
        } catch (IOException | UnsupportedOperationException | SecurityException noSuchThingHere) {
            return LocalJvm.Access.OPEN;
        }
    }
}
