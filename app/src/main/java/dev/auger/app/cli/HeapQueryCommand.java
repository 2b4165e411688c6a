package dev.auger.app.cli;

import dev.auger.analysis.heap.query.HeapQuery;
import dev.auger.analysis.heap.query.QueryError;
import dev.auger.analysis.heap.query.TextSearch;
import dev.auger.app.cli.heap.QueryText;
import dev.auger.app.cli.json.HeapQueryJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.model.trail.Phrase;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger heap query FILE "SELECT …"}, {@code auger heap query FILE --text "…"}. */
final class HeapQueryCommand extends HeapQuestion {

    /** Strings without {@code --top}, also in JSON: each has its path, and there may be millions. */
    private static final int MOST_STRINGS = 100;

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        super.declare(spec, texts);
        spec.addPositional(PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .type(String.class)
                .paramLabel("QUERY")
                .description(texts.get("cli.option.query"))
                .build());
        spec.addOption(Specs.option("--text", "TEXT", texts.get("cli.option.text")));
        spec.addOption(Specs.flag("--texts", texts.get("cli.option.texts")));
    }

    @Override
    void check(ParseResult arguments) {
        String text = arguments.matchedOptionValue("--text", "");
        String query = query(arguments);
        if (text.isEmpty() == query.isEmpty()) {
            throw UsageError.of("cli.usage.query");
        }
        if (!query.isEmpty()) {
            parse(query);
        }
    }

    private static String query(ParseResult arguments) {
        return arguments.matchedPositionalValue(1, "");
    }

    private static HeapQuery parse(String query) {
        try {
            return HeapQuery.parse(query);
        } catch (QueryError error) {
            throw usage(error);
        }
    }

    private static UsageError usage(QueryError error) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(Integer.toString(error.at().line()));
        arguments.add(Integer.toString(error.at().column()));
        arguments.addAll(error.arguments());
        return new UsageError(Phrase.of("cli.query." + error.code().id(), arguments.toArray()));
    }

    @Override
    void answer(Asked asked) throws IOException {
        String query = query(asked.arguments());
        if (query.isEmpty()) {
            search(asked);
            return;
        }
        try {
            rows(asked, parse(query));
        } catch (QueryError error) {
            throw usage(error);
        }
    }

    private static void rows(Asked asked, HeapQuery query) throws IOException {
        if (asked.call().json()) {
            HeapQueryJson.rows(
                    asked.call()::jsonOut,
                    query,
                    asked.analysis(),
                    asked.limit(),
                    asked.call().job());
        } else {
            QueryText text =
                    new QueryText(asked.call().texts(), asked.analysis().heap(), asked.names());
            long total = query.run(
                    asked.analysis(), asked.limit(), text::row, asked.call().job());
            asked.call().progress().clear();
            text.print(query.columns(), total, asked.call().io().out());
        }
    }

    private static void search(Asked asked) throws IOException {
        boolean top = asked.arguments().hasMatchedOption("--top");
        TextSearch found = TextSearch.find(
                asked.analysis(),
                asked.arguments().matchedOptionValue("--text", ""),
                top ? asked.limit() : Math.min(MOST_STRINGS, asked.limit()),
                asked.call().job());
        boolean texts = asked.arguments().hasMatchedOption("--texts");
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapQueryJson.strings(json, asked.analysis().heap(), found, asked.names(), texts);
            }
        } else {
            asked.call().progress().clear();
            new QueryText(asked.call().texts(), asked.analysis().heap(), asked.names())
                    .strings(found, texts, asked.call().io().out());
        }
    }
}
