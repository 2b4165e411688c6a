package dev.auger.app.cli;

import dev.auger.app.capture.CaptureCase;
import dev.auger.app.capture.CaptureCommands;
import dev.auger.app.capture.CaptureFailure;
import dev.auger.app.capture.CaptureWatch;
import dev.auger.app.capture.Captured;
import dev.auger.app.capture.GoCapture;
import dev.auger.app.capture.GoPlan;
import dev.auger.app.capture.JvmCapture;
import dev.auger.app.capture.JvmList;
import dev.auger.app.capture.JvmPlan;
import dev.auger.app.capture.LocalJvm;
import dev.auger.app.capture.PprofAddress;
import dev.auger.app.capture.Step;
import dev.auger.app.cli.args.TimeOption;
import dev.auger.app.cli.capture.CapturedFiles;
import dev.auger.app.cli.capture.JvmTable;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.guide.RunPlace;
import dev.auger.app.text.Bundles;
import dev.auger.model.job.Progress;
import dev.auger.model.trail.Phrase;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code auger capture [PID]}: lists local JVMs, or records evidence of one into a new folder with a case in it; with {@code --go} the
 * profiles of a Go service.
 */
final class CaptureCommand implements Command {

    private static final List<String> ROOMS = List.of("errors", "cli", "capture");
    private static final Set<String> SETTINGS = Set.of(JvmPlan.AUGER, "default", "profile");
    private static final Set<String> PLACES = Set.of("local", "container", "kubernetes", "go");

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel("PID")
                .description(texts.get("cli.option.pid"))
                .build());
        spec.addOption(Specs.shortOption("-o", "--output", "FOLDER", texts.get("cli.option.captureOutput")));
        spec.addOption(Specs.option("--duration", "TIME", texts.get("cli.option.duration")));
        spec.addOption(Specs.option("--settings", "auger|default|profile|FILE.jfc", texts.get("cli.option.settings")));
        spec.addOption(Specs.option("--dumps", "N", texts.get("cli.option.dumps")));
        spec.addOption(Specs.option("--every", "TIME", texts.get("cli.option.every")));
        spec.addOption(Specs.flag("--histogram", texts.get("cli.option.histogram")));
        spec.addOption(Specs.flag("--heap", texts.get("cli.option.heap")));
        spec.addOption(Specs.option("--go", "ADDRESS", texts.get("cli.option.go")));
        spec.addOption(Specs.option("--commands", "local|container|kubernetes|go", texts.get("cli.option.commands")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        Bundles texts = new Bundles(call.texts().locale(), ROOMS);
        String pid = arguments.matchedPositionalValue(0, null);
        String go = arguments.matchedOptionValue("--go", null);
        String place = arguments.matchedOptionValue("--commands", null);
        if (place != null) {
            return commands(place, pid, call);
        }
        if (pid != null && go != null) {
            throw UsageError.of("cli.usage.captureBoth");
        }
        if (pid == null && go == null) {
            return list(call, texts);
        }
        try {
            return go == null ? jvm(pid, arguments, call, texts) : go(go, arguments, call, texts);
        } catch (CaptureFailure e) {
            call.say(texts.get(e.phrase()));
            if (e.code().equals("container")) {
                call.say(texts.get("capture.instead"));
                CaptureCommands.of(RunPlace.CONTAINER, "1").forEach(call.io().err()::println);
            }
            return Set.of("target", "address").contains(e.code()) ? Exit.USAGE : Exit.UNREADABLE;
        }
    }

    private static int list(Invocation call, Bundles texts) throws IOException {
        List<LocalJvm> jvms = JvmList.now();
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                JvmTable.write(json, jvms);
            }
        } else {
            JvmTable.print(jvms, Instant.now(), texts, call.io().out());
        }
        return Exit.OK;
    }

    private static int commands(String place, @org.jspecify.annotations.Nullable String pid, Invocation call) {
        if (!PLACES.contains(place) || call.json()) {
            throw UsageError.of("cli.usage.commands", place);
        }
        CaptureCommands.of(RunPlace.of(place), pid == null ? "PID" : pid)
                .forEach(call.io().out()::println);
        return Exit.OK;
    }

    private static int jvm(String pid, ParseResult arguments, Invocation call, Bundles texts)
            throws IOException, CaptureFailure {
        if (!pid.matches("\\d{1,18}")) {
            throw UsageError.of("cli.usage.pid", pid);
        }
        JvmPlan plan = plan(arguments);
        LocalJvm jvm = JvmList.of(Long.parseLong(pid));
        Path folder = folder(arguments, jvm.name() + '-' + pid);
        Captured captured = new JvmCapture(jvm, plan, call.job(), watch(call, texts), () -> false).into(folder);
        return done(captured, jvm.name(), folder, call, texts);
    }

    private static int go(String address, ParseResult arguments, Invocation call, Bundles texts)
            throws IOException, CaptureFailure {
        PprofAddress base = PprofAddress.of(address);
        GoPlan usual = GoPlan.usual();
        long seconds = time(arguments, "--duration", Duration.ofSeconds(usual.cpuSeconds()))
                .toSeconds();
        if (seconds < 1 || seconds > GoPlan.MOST_SECONDS) {
            throw UsageError.of("cli.usage.duration", "--duration", GoPlan.MOST_SECONDS);
        }
        Path folder = folder(arguments, "go-" + base.base().getHost());
        Captured captured = new GoCapture(
                        base, new GoPlan(usual.profiles(), (int) seconds), call.job(), watch(call, texts), () -> false)
                .into(folder);
        return done(captured, String.valueOf(base.base().getAuthority()), folder, call, texts);
    }

    private static int done(Captured captured, String name, Path folder, Invocation call, Bundles texts)
            throws IOException {
        call.progress().clear();
        String caseFile =
                String.valueOf(CaptureCase.write(captured, name, call.job()).getFileName());
        for (CaptureFailure failure : captured.failures()) {
            call.say(texts.get(failure.phrase()));
        }
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                CapturedFiles.write(json, captured, folder, caseFile, new Bundles(Locale.ENGLISH, ROOMS));
            }
        } else {
            CapturedFiles.print(captured, folder, caseFile, texts, call.io().out());
        }
        return captured.failures().isEmpty() ? Exit.OK : Exit.UNREADABLE;
    }

    private static JvmPlan plan(ParseResult arguments) {
        JvmPlan usual = JvmPlan.usual();
        Duration recording = time(arguments, "--duration", usual.recording());
        if (recording.compareTo(JvmPlan.LONGEST) > 0) {
            throw UsageError.of("cli.usage.duration", "--duration", JvmPlan.LONGEST.toSeconds());
        }
        String settings = arguments.matchedOptionValue("--settings", usual.settings());
        if (!SETTINGS.contains(settings)
                && !(settings.endsWith(".jfc")
                        && Files.isReadable(Path.of(settings).toAbsolutePath()))) {
            throw UsageError.of("cli.usage.settings", settings);
        }
        String dumps = arguments.matchedOptionValue("--dumps", Integer.toString(usual.dumps()));
        if (!dumps.matches("\\d{1,4}") || Integer.parseInt(dumps) > JvmPlan.MOST_DUMPS) {
            throw UsageError.of("cli.usage.dumps", dumps, JvmPlan.MOST_DUMPS);
        }
        return new JvmPlan(
                recording,
                settings,
                Integer.parseInt(dumps),
                time(arguments, "--every", usual.every()),
                arguments.hasMatchedOption("--histogram"),
                arguments.hasMatchedOption("--heap"));
    }

    private static Duration time(ParseResult arguments, String option, Duration otherwise) {
        String text = arguments.matchedOptionValue(option, null);
        if (text == null) {
            return otherwise;
        }
        TimeOption time = TimeOption.parse(option, text);
        if (!time.relative()) {
            throw UsageError.of("cli.usage.time", option, text);
        }
        return Duration.ofNanos(time.nanos());
    }

    private static Path folder(ParseResult arguments, String name) {
        String output = arguments.matchedOptionValue("--output", null);
        return output == null ? CaptureCase.folder(Path.of(""), name) : Path.of(output);
    }

    /** A line a step, and a bar on a terminal. */
    private static CaptureWatch watch(Invocation call, Bundles texts) {
        AtomicReference<Step> shown = new AtomicReference<>();
        return (step, fraction, bytes) -> {
            if (shown.getAndSet(step) != step && call.io().errIsTerminal().getAsBoolean()) {
                call.say(texts.get(Phrase.of("capture.step." + step.id())));
            }
            if (fraction >= 0) {
                call.progress().accept(new Progress(Math.round(fraction * 100), 100, Progress.Unit.FILES));
            } else if (bytes > 0) {
                call.progress().accept(new Progress(bytes, 0, Progress.Unit.BYTES));
            }
        };
    }
}
