package dev.auger.app.cli.args;

import dev.auger.app.cli.UsageError;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapLayout;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What the user says about the layout of objects, against what was inferred from the dump; -1 for what is left as inferred.
 *
 * @param arrayHeaderBytes -1: as inferred where the header is, else as HotSpot has it with such a header
 */
public record LayoutOptions(int referenceBytes, int headerBytes, int arrayHeaderBytes, int alignment) {

    private static final String REFERENCE = "--reference-bytes";
    private static final String HEADER = "--header-bytes";
    private static final String ARRAY_HEADER = "--array-header-bytes";
    private static final String ALIGNMENT = "--alignment";
    private static final int LENGTH_BYTES = 4;
    private static final int WIDE_HEADER = 16;
    private static final int WIDE_ARRAY_HEADER = 24;

    /** Adds the options to a command. */
    public static void declare(CommandSpec spec, Texts texts) {
        declare(spec, REFERENCE, texts.get("cli.option.referenceBytes"));
        declare(spec, HEADER, texts.get("cli.option.headerBytes"));
        declare(spec, ARRAY_HEADER, texts.get("cli.option.arrayHeaderBytes"));
        declare(spec, ALIGNMENT, texts.get("cli.option.alignment"));
    }

    private static void declare(CommandSpec spec, String name, String about) {
        spec.addOption(OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel("BYTES")
                .description(about)
                .build());
    }

    /** @throws UsageError if a number is none that a JVM has */
    public static LayoutOptions of(ParseResult arguments) {
        return new LayoutOptions(
                number(arguments, REFERENCE, List.of(4, 8)),
                number(arguments, HEADER, List.of(8, 12, 16)),
                number(arguments, ARRAY_HEADER, List.of(12, 16, 20, 24)),
                number(arguments, ALIGNMENT, List.of(8, 16, 32, 64, 128, 256)));
    }

    private static int number(ParseResult arguments, String option, List<Integer> allowed) {
        String text = arguments.matchedOptionValue(option, null);
        if (text == null) {
            return -1;
        }
        return allowed.stream()
                .filter(number -> text.equals(number.toString()))
                .findFirst()
                .orElseThrow(() -> UsageError.of(
                        "cli.usage.layout",
                        option,
                        text,
                        allowed.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /** The heap under this layout; the heap itself if nothing was given. */
    public HeapSnapshot applyTo(HeapSnapshot heap) {
        HeapLayout inferred = heap.layout();
        List<String> given = new ArrayList<>();
        int reference = choose(given, "references", referenceBytes, inferred.referenceBytes());
        int header = choose(given, "header", headerBytes, inferred.headerBytes());
        int arrayHeader = choose(
                given,
                "array header",
                arrayHeaderBytes,
                header == inferred.headerBytes()
                        ? inferred.arrayHeaderBytes()
                        : header == WIDE_HEADER ? WIDE_ARRAY_HEADER : header + LENGTH_BYTES);
        int align = choose(given, "alignment", alignment, inferred.alignment());
        if (given.isEmpty()) {
            return heap;
        }
        boolean all = referenceBytes > 0 && headerBytes > 0 && alignment > 0;
        String what = all ? "given by the user" : String.join(", ", given) + " given by the user; ";
        return heap.withLayout(
                new HeapLayout(reference, header, arrayHeader, align, all ? what : what + inferred.inferredFrom()));
    }

    private static int choose(List<String> given, String name, int number, int otherwise) {
        if (number < 0) {
            return otherwise;
        }
        given.add(name);
        return number;
    }
}
