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

    /** Ten others, looked at for the first time when the finder had been corrected with those above. */
    static final List<Library> OTHERS = List.of(
            new Library("com.google.code.gson", "gson", "2.13.1"),
            new Library("org.hibernate.orm", "hibernate-core", "6.6.18.Final"),
            new Library("org.jetbrains.kotlinx", "kotlinx-coroutines-core-jvm", "1.10.2"),
            new Library("org.apache.pekko", "pekko-actor_2.13", "1.1.4"),
            new Library("org.apache.tomcat.embed", "tomcat-embed-core", "11.0.8"),
            new Library("io.reactivex.rxjava3", "rxjava", "3.1.10"),
            new Library("org.apache.groovy", "groovy", "4.0.27"),
            new Library("org.apache.lucene", "lucene-core", "10.2.1"),
            new Library("io.ktor", "ktor-server-core-jvm", "3.1.3"),
            new Library("org.apache.kafka", "kafka-clients", "3.9.1"));

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
