package dev.auger.benchmarks.sources;

import java.nio.file.Path;
import java.util.List;

/**
 * A library of the comparison, as it lies in the local repository of Maven.
 *
 * @param group with dots
 */
record Library(String group, String artifact, String version) {

    static final List<Library> ALL = List.of(
            new Library("com.fasterxml.jackson.core", "jackson-databind", "2.20.1"),
            new Library("org.apache.commons", "commons-lang3", "3.18.0"),
            new Library("com.google.guava", "guava", "33.4.8-jre"),
            new Library("org.jetbrains.kotlin", "kotlin-stdlib", "2.2.0"),
            new Library("io.netty", "netty-common", "4.2.2.Final"),
            new Library("ch.qos.logback", "logback-classic", "1.5.18"),
            new Library("org.scala-lang", "scala-library", "2.13.16"),
            new Library("org.springframework", "spring-core", "6.2.8"),
            new Library("com.squareup.okhttp3", "okhttp", "4.12.0"),
            new Library("com.github.ben-manes.caffeine", "caffeine", "3.2.1"));

    private Path folder(Path repository) {
        return repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
    }

    Path jar(Path repository) {
        return folder(repository).resolve(artifact + "-" + version + ".jar");
    }

    Path sources(Path repository) {
        return folder(repository).resolve(artifact + "-" + version + "-sources.jar");
    }
}
