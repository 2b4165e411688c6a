package dev.auger.app.cli;

import dev.auger.analysis.heap.waste.Waste;
import dev.auger.analysis.heap.waste.WasteReport;
import dev.auger.app.cli.heap.WasteText;
import dev.auger.app.cli.json.HeapWasteJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.views.text.Texts;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code auger heap waste FILE [--texts]}: memory that could be saved. */
final class HeapWasteCommand extends HeapQuestion {

    /** Duplicate texts without {@code --top}, also in JSON: there may be millions. */
    private static final int MOST_TEXTS = 100;

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        super.declare(spec, texts);
        spec.addOption(Specs.flag("--texts", texts.get("cli.option.texts")));
    }

    @Override
    void answer(Asked asked) throws IOException {
        boolean texts = asked.arguments().hasMatchedOption("--texts");
        boolean top = asked.arguments().hasMatchedOption("--top");
        int most = top ? asked.limit() : Math.min(MOST_TEXTS, asked.limit());
        WasteReport report = Waste.find(asked.analysis(), most, asked.call().job());
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapWasteJson.waste(json, asked.analysis().heap(), report, texts, asked.limit());
            }
        } else {
            asked.call().progress().clear();
            new WasteText(
                            asked.call().texts(),
                            asked.analysis().heap(),
                            asked.call().io().out())
                    .print(report, texts, asked.limit());
        }
    }
}
