package dev.auger.importers.jmc.child;

import dev.auger.importers.child.Lifeline;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.util.IPreferenceValueProvider;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.rules.IResult;
import org.openjdk.jmc.flightrecorder.rules.IRule;
import org.openjdk.jmc.flightrecorder.rules.ResultToolkit;
import org.openjdk.jmc.flightrecorder.rules.RuleRegistry;
import org.openjdk.jmc.flightrecorder.rules.Severity;
import org.openjdk.jmc.flightrecorder.rules.TypedResult;
import org.openjdk.jmc.flightrecorder.rules.util.RulesToolkit;
import org.openjdk.jmc.flightrecorder.rules.util.RulesToolkit.EventAvailability;

/**
 * The child's main class: loads one recording with Mission Control's parser, evaluates its rules on one thread, and prints what
 * they say in lines of {@link Wire}. Standard input is the parent's life line: when it ends, the parent is gone.
 */
public final class RulesMain {

    private final PrintStream out;

    private RulesMain(PrintStream out) {
        this.out = out;
    }

    /**
     * @param args the tool's name and version, the recording
     * @throws InterruptedException never: nobody interrupts this process
     */
    public static void main(String[] args) throws InterruptedException {
        // Whatever else prints must not get between our lines.
        PrintStream lines = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Lifeline.follow(() -> {});
        RulesMain child = new RulesMain(lines);
        child.say("hello", Wire.VERSION, args[0]);
        try {
            child.run(new File(args[1]));
        } catch (CouldNotLoadRecordingException | IOException | RuntimeException | LinkageError e) {
            child.say("failed", "unreadable", String.valueOf(e));
        } catch (OutOfMemoryError e) {
            child.say("failed", "memory", "");
        }
        lines.flush();
        // The parser's pool threads need not be waited for.
        Runtime.getRuntime().halt(0);
    }

    private void run(File recording) throws IOException, CouldNotLoadRecordingException, InterruptedException {
        IItemCollection items = JfrLoaderToolkit.loadEvents(recording);
        long events = 0;
        for (var lane : items) {
            events += lane.getItemCount();
        }
        say("loaded", String.valueOf(events));
        Map<String, IRule> rules = new LinkedHashMap<>();
        for (IRule rule : byId(RuleRegistry.getRules())) {
            // Some rules are registered twice.
            rules.putIfAbsent(rule.getId(), rule);
        }
        say("rules", String.valueOf(rules.size()));
        Map<IRule, Future<IResult>> answers =
                RulesToolkit.evaluateParallel(rules.values(), items, IPreferenceValueProvider.DEFAULT_VALUES, 1);
        int done = 0;
        int results = 0;
        for (IRule rule : rules.values()) {
            Future<IResult> answer = answers.get(rule);
            if (answer != null) {
                result(rule, answer, items);
                results++;
            }
            say("done", String.valueOf(++done), String.valueOf(rules.size()));
        }
        say("end", String.valueOf(results));
    }

    private static List<IRule> byId(Collection<IRule> rules) {
        List<IRule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(IRule::getId)
                .thenComparing(rule -> rule.getClass().getName()));
        return sorted;
    }

    private void result(IRule rule, Future<IResult> answer, IItemCollection items) throws InterruptedException {
        try {
            IResult result = answer.get();
            Severity severity = result.getSeverity();
            IQuantity score = result.getResult(TypedResult.SCORE);
            say(
                    "result",
                    rule.getId(),
                    rule.getName(),
                    rule.getTopic() == null ? "" : rule.getTopic(),
                    severity.name(),
                    String.valueOf(score == null ? severity.getLimit() : score.doubleValue()),
                    text(result, result.getSummary()),
                    text(result, result.getExplanation()),
                    text(result, result.getSolution()),
                    String.join(
                            ",",
                            rule.getRequiredEvents().keySet().stream().sorted().toList()),
                    String.join(",", missing(rule, items)));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError memory) {
                throw memory;
            }
            Throwable cause = e.getCause();
            broken(rule, cause == null ? e : cause);
        } catch (RuntimeException e) {
            broken(rule, e);
        }
    }

    /** One rule that throws costs that rule. */
    private void broken(IRule rule, Throwable why) {
        String said = "The rule failed: " + (why == null ? "" : why.getClass().getSimpleName());
        say("result", rule.getId(), String.valueOf(rule.getName()), "", "NA", "-1", said, "", "", "", "");
    }

    private static String text(IResult result, String pattern) {
        return pattern == null ? "" : String.valueOf(ResultToolkit.populateMessage(result, pattern, false));
    }

    private static List<String> missing(IRule rule, IItemCollection items) {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, EventAvailability> need :
                rule.getRequiredEvents().entrySet()) {
            if (RulesToolkit.getEventAvailability(items, need.getKey()).isLessAvailableThan(need.getValue())) {
                missing.add(need.getKey());
            }
        }
        missing.sort(Comparator.naturalOrder());
        return missing;
    }

    private void say(String verb, String... fields) {
        out.print(Wire.line(verb, fields) + '\n');
        out.flush();
    }
}
