package dev.auger.benchmarks.heaps;

import dev.auger.benchmarks.peers.HeapAnswer;
import dev.auger.benchmarks.peers.MatSnapshot;
import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds answers against each other; numbers about different answers are worth nothing. Ours have to be the same to the letter, whatever
 * the state of index and memory. Eclipse MAT's parser has to have the same reachable objects, and the same number of objects below each
 * of our ten largest, as our graph has by its {@link ParserRules}; sizes are not compared, because its are of another model. NetBeans'
 * library has to have the same instances.
 */
final class Answers {

    /** Eclipse MAT's parser has an object for the boot class loader, which no dump has. */
    private static final int BOOT_LOADER = 1;

    private final Dump dump;
    private final Counts counts;
    private final Child child;
    private final Launch launch;
    private final Settings settings;
    private final Set<String> compared = new LinkedHashSet<>();
    private String first = "";

    Answers(Dump dump, Counts counts, Child child, Launch launch, Settings settings) {
        this.dump = dump;
        this.counts = counts;
        this.child = child;
        this.launch = launch;
        this.settings = settings;
    }

    /** @throws IllegalStateException if what a contender has just written differs from what others wrote */
    void check(Contender contender) throws IOException, InterruptedException {
        String question = contender.question();
        switch (contender.kind()) {
            case OURS -> {
                if (question.equals(Contenders.FIRST) || question.equals(Contenders.AGAIN)) {
                    ours(contender);
                }
            }
            case PEER -> {
                if (contender.name().startsWith(Contenders.MAT)) {
                    long objects = answer(contender).objects() - BOOT_LOADER;
                    equal(contender, "reachable objects", objects, counts.parserReachable());
                    compared.add("reachable objects of " + Contenders.MAT);
                    dominated(contender);
                } else {
                    long instances = counts.objects() - counts.classObjects();
                    equal(contender, "instances", answer(contender).objects(), instances);
                    compared.add("instances of " + Contenders.NETBEANS);
                }
            }
            case OUR_START, JAVA_START -> {}
        }
    }

    /** What was found equal, a phrase each. */
    Set<String> compared() {
        return compared;
    }

    private void ours(Contender contender) throws IOException {
        String answer = Files.readString(child.output());
        if (first.isEmpty()) {
            first = answer;
        } else if (!first.equals(answer)) {
            throw differs(contender, "dominators", answer, first);
        } else {
            compared.add("dominators of all ways of ours");
        }
    }

    /** Asks again, from the index that was just written, which is not measured. */
    private void dominated(Contender contender) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(dump.linked(dump.mat()) + ""));
        counts.largest().forEach(dominator -> arguments.add("0x" + Long.toHexString(dominator.address())));
        List<String> options = List.of("-Xmx" + settings.heap());
        child.answer(launch.java(MatSnapshot.class, options, arguments.toArray(String[]::new)));
        long[] found = answer(contender).dominated();
        for (int i = 0; i < found.length; i++) {
            long expected = counts.largest().get(i).objects();
            equal(contender, "objects dominated by " + arguments.get(i + 1), found[i], expected);
        }
        compared.add("objects below our %d largest dominators and in %s".formatted(found.length, Contenders.MAT));
    }

    private void equal(Contender contender, String what, long found, long expected) {
        if (found != expected) {
            throw differs(contender, what, found + "", expected + "");
        }
    }

    private HeapAnswer answer(Contender contender) throws IOException {
        return HeapAnswer.ofLine(Files.readString(child.output()))
                .orElseThrow(() -> new IOException(contender.name() + " gave no answer"));
    }

    private IllegalStateException differs(Contender contender, String what, String found, String expected) {
        return new IllegalStateException(
                "%s: %s, %s: %s instead of %s".formatted(dump.name(), contender.name(), what, found, expected));
    }
}
