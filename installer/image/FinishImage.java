import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finishes an application image that jpackage has made: {@code java FinishImage.java INSTALLER_FOLDER IMAGE TIME}. The licences of the
 * libraries are taken out of their jars and out of {@code licences} into {@code app/legal}; Linux gets a launcher of our own; all files get the time of the build
 * (java's caches know jars by their time); and the program is run twice without a display, so that java can store the classes that
 * the window and the commands start with ({@code -XX:AOTCacheOutput}).
 */
public final class FinishImage {
    /** A jar has them at its top, in META-INF or beside the font or picture they are of. */
    private static final Pattern LICENCE = Pattern.compile(
            "(META-INF/)?about([-._][\\w.-]*)?|(.*/)?([\\w-]+[-_])?(LICEN[CS]ES?|NOTICES?|COPYING|OFL)([-._][\\w.-]*)?", Pattern.CASE_INSENSITIVE);

    private final Path installer;
    private final Path image;
    private final Path app;
    private final Path java;
    private final FileTime time;

    private FinishImage(Path installer, Path image, FileTime time) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        this.installer = installer;
        this.time = time;
        if (system.contains("win")) {
            this.image = image;
            app = image.resolve("app");
            java = image.resolve("runtime/bin/java.exe");
        } else if (system.contains("mac")) {
            this.image = image.resolveSibling(image.getFileName() + ".app");
            app = this.image.resolve("Contents/app");
            java = this.image.resolve("Contents/runtime/Contents/Home/bin/java");
        } else {
            this.image = image;
            app = image.resolve("lib/app");
            java = image.resolve("lib/runtime/bin/java");
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Instant time = Instant.parse(args[2]);
        new FinishImage(Path.of(args[0]), Path.of(args[1]).toAbsolutePath(), FileTime.from(time)).finish();
    }

    private void finish() throws IOException, InterruptedException {
        licences();
        libraries();
        strip();
        Path configuration = app.resolve("Auger.cfg");
        List<String> options = values(configuration, "java-options=");
        List<String> jars = values(configuration, "app.classpath=");
        if (Files.exists(image.resolve("bin/Auger"))) {
            jars = inOrder(jars);
            linuxLauncher(options, jars);
        }
        String classPath = String.join(System.getProperty("path.separator"), jars.stream().map(jar -> app.resolve(jar).toString()).toList());
        for (String jar : jars) {
            if (jar.startsWith("auger-themes-")) {
                run(new ProcessBuilder(java.toString(), "-cp", classPath, "dev.auger.themes.SheetCompiler", app.resolve(jar).toString()));
            }
        }
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, time);
                }
            }
        }
        // The window starts sooner without the profiles a cache keeps for the optimising compiler: with them it works from the first moment on.
        List<String> unprofiled = new ArrayList<>(options);
        unprofiled.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        rehearse("window", unprofiled, classPath);
        List<String> quick = new ArrayList<>(options);
        quick.add("-XX:TieredStopAtLevel=1");
        rehearse("commands", quick, classPath);
        if (image.toString().endsWith(".app")) {
            // jpackage has sealed the folder with what was in it then. This is no signature of anybody; it only makes the seal fit again.
            run(new ProcessBuilder("codesign", "--force", "--sign", "-", image.toString()));
        }
    }

    /** A value of jpackage's configuration is the rest of its line; jars are named without their folder here. */
    private static List<String> values(Path configuration, String key) throws IOException {
        return Files.readAllLines(configuration).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .filter(value -> !value.startsWith("-XX:AOTCache=") && !value.startsWith("-Xlog:") && !value.startsWith("-Djpackage."))
                .filter(value -> !value.startsWith("-Dauger.home="))
                .map(value -> value.replaceFirst("^\\$APPDIR[/\\\\]", ""))
                .toList();
    }

    /** What the jars carry, and what {@code licences/jars} says of those that carry nothing or not all. No jar is left without. */
    private void licences() throws IOException {
        Map<String, List<String>> texts = licenceTexts();
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.list(app)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                String file = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                String name = file.replaceFirst("-\\d.*$", "");
                seen.add(name);
                boolean has = licences(jar, app.resolve("legal").resolve(file));
                for (String text : texts.getOrDefault(name, List.of())) {
                    Files.createDirectories(app.resolve("legal").resolve(file));
                    Files.copy(
                            installer.resolve("licences").resolve(text),
                            app.resolve("legal").resolve(file).resolve(text),
                            StandardCopyOption.REPLACE_EXISTING);
                    has = true;
                }
                // Auger's own lies beside the jars.
                if (!has && !name.startsWith("auger-")) {
                    throw new IOException("there is no licence's text for " + jar + ": neither in it nor in installer/licences/jars");
                }
            }
        }
        if (!seen.containsAll(texts.keySet())) {
            throw new IOException("installer/licences/jars names jars that are not there: of " + texts.keySet() + " only " + seen);
        }
    }

    private Map<String, List<String>> licenceTexts() throws IOException {
        Map<String, List<String>> texts = new TreeMap<>();
        for (String line : Files.readAllLines(installer.resolve("licences/jars"))) {
            if (!line.startsWith("#")) {
                List<String> words = List.of(line.split(" "));
                texts.put(words.get(0), words.subList(1, words.size()));
            }
        }
        return texts;
    }

    /** @return whether there was more than a notice */
    private static boolean licences(Path jar, Path folder) throws IOException {
        boolean has = false;
        try (JarFile in = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(in.entries())) {
                if (!entry.isDirectory() && LICENCE.matcher(entry.getName()).matches() && !entry.getName().endsWith(".class")) {
                    Files.createDirectories(folder);
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    try (InputStream content = in.getInputStream(entry)) {
                        Files.copy(content, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                    has |= !name.toUpperCase(Locale.ROOT).contains("NOTICE");
                }
            }
        }
        return has;
    }

    /**
     * JavaFX looks for its native libraries beside its jar before it unpacks them into the user's home, where it checks their sums at each
     * start. On Windows it looks in another folder, and on macOS each has to be signed, so there they stay in the jar.
     */
    private void libraries() throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            for (Path jar : files.filter(file -> file.getFileName().toString().startsWith("javafx-graphics-")).sorted().toList()) {
                try (JarFile in = new JarFile(jar.toFile())) {
                    for (JarEntry entry : Collections.list(in.entries())) {
                        if (entry.getName().matches("lib\\w+\\.so")) {
                            try (InputStream content = in.getInputStream(entry)) {
                                Files.copy(content, app.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                            }
                        }
                    }
                }
            }
        }
    }

    /**
     * Takes the symbols out of native libraries and commands on Linux, where {@code strip} (binutils) is at hand: nothing reads them. Those of
     * {@code libjvm.so} stay, because with them a report of a crash names the functions it was in.
     */
    private void strip() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux") || !isOnPath("strip")) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList()) {
                if (!file.endsWith("libjvm.so") && isElf(file)) {
                    command.add(file.toString());
                }
            }
        }
        run(new ProcessBuilder(command));
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static boolean isElf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {0x7f, 'E', 'L', 'F'});
        }
    }

    /** A class is looked for jar by jar: what every command needs comes before what only the window needs. */
    private static List<String> inOrder(List<String> jars) {
        return jars.stream().sorted(Comparator.comparing(FinishImage::rank)).toList();
    }

    private static int rank(String jar) {
        if (jar.startsWith("auger-views-") || jar.startsWith("auger-themes-")) {
            return 2;
        }
        return jar.startsWith("auger-app-") ? 0 : jar.matches("(auger|picocli|jackson|jspecify)-.*") ? 1 : 2;
    }

    /** Three lines for {@code bin/auger}: options for all, those for the window, jars. */
    private void linuxLauncher(List<String> options, List<String> jars) throws IOException, InterruptedException {
        Files.delete(image.resolve("bin/Auger"));
        Files.delete(image.resolve("lib/libapplauncher.so"));
        Files.deleteIfExists(image.resolve("lib/Auger.png"));
        Files.delete(app.resolve("Auger.cfg"));
        Files.deleteIfExists(app.resolve(".jpackage.xml"));
        List<String> all = options.stream().filter(option -> !isForWindow(option)).toList();
        List<String> window = options.stream().filter(FinishImage::isForWindow).toList();
        Files.write(app.resolve("launch"), List.of(String.join(" ", all), String.join(" ", window), String.join(":", jars)));
        Files.copy(installer.resolve("start/commands.bash"), app.resolve("commands.bash"), StandardCopyOption.REPLACE_EXISTING);
        Path launcher = image.resolve("bin/auger");
        Files.copy(installer.resolve("linux/auger"), launcher, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String jar : jars) {
            if (jar.startsWith("picocli-")) {
                raise(app.resolve(jar));
            }
        }
    }

    /** Java keeps no classes of Java 5 in its cache and verifies them slowly, so a library of such is replaced by a copy. */
    private void raise(Path jar) throws IOException, InterruptedException {
        Path copy = jar.resolveSibling(jar.getFileName() + ".new");
        String tool = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(new ProcessBuilder(tool, installer.resolve("start/RaiseClasses.java").toString(), jar.toString(), copy.toString()));
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isForWindow(String option) {
        return option.startsWith("-Xms") || option.startsWith("-Xmn") || option.startsWith("-XX:NewSize=") || option.contains("HeapFreeRatio");
    }

    private void rehearse(String what, List<String> options, String classPath) throws IOException, InterruptedException {
        Path cache = app.resolve(what + ".aot");
        Path home = Files.createTempDirectory("auger-rehearsal");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Xlog:aot*=error",
                "-Xlog:cds*=error",
                "-Dauger.home=" + app,
                "-Duser.home=" + home,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                "dev.auger.app.Rehearsal",
                what,
                app.resolve("sample").toString()));
        // Preferences and caches of whoever builds are none of its business.
        ProcessBuilder process = new ProcessBuilder(command);
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "APPDATA", "LOCALAPPDATA")) {
            process.environment().put(folder, home.toString());
        }
        run(process);
        if (!Files.isRegularFile(cache)) {
            throw new IOException("java has not written " + cache);
        }
        Files.deleteIfExists(Path.of(cache + ".config"));
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(FinishImage::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(ProcessBuilder process) throws IOException, InterruptedException {
        Process running = process.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(String.join(" ", process.command()) + " failed:\n" + said);
        }
    }
}
