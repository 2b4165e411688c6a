package dev.auger.benchmarks.accuracy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK to run programs on.
 *
 * @param home its folder
 * @param feature its version, for example 25
 */
record Jdk(Path home, int feature) {

    /** @throws IOException if there is no JDK */
    static Jdk at(Path home) throws IOException {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return new Jdk(home, Integer.parseInt(version.split("[.+-]")[0]));
    }

    /** The one this program runs on, and a JDK 17 where Linux keeps them. */
    static List<Jdk> usual() throws IOException {
        List<Jdk> jdks = new ArrayList<>(List.of(at(Path.of(System.getProperty("java.home")))));
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return jdks;
        }
        List<Path> homes;
        try (Stream<Path> below = Files.list(installed)) {
            homes = below.filter(
                            home -> Files.exists(home.resolve("release")) && Files.exists(home.resolve("bin/jcmd")))
                    .sorted()
                    .toList();
        }
        for (Path home : homes) {
            Jdk jdk = at(home);
            if (jdk.feature == 17) {
                jdks.add(jdk);
                break;
            }
        }
        return jdks;
    }

    String name() {
        return "jdk" + feature;
    }

    String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
