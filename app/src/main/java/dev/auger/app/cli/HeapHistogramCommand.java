package dev.auger.app.cli;

import dev.auger.analysis.heap.Histogram;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.app.cli.heap.HeapCsv;
import dev.auger.app.cli.json.HeapJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code auger heap histogram FILE [--unreachable]}. */
final class HeapHistogramCommand extends HeapQuestion {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        super.declare(spec, texts);
        Specs.csv(spec, texts);
        spec.addOption(Specs.flag("--unreachable", texts.get("cli.option.unreachable")));
    }

    @Override
    void answer(Asked asked) throws IOException {
        boolean unreachable = asked.arguments().hasMatchedOption("--unreachable");
        List<HistogramRow> rows = Histogram.of(
                asked.analysis().heap(),
                asked.analysis(),
                unreachable,
                asked.call().job());
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapJson.histogram(json, asked.sizes(), asked.analysis(), rows, asked.limit());
            }
        } else if (asked.arguments().hasMatchedOption("--csv")) {
            asked.call().csv(out -> HeapCsv.histogram(rows, asked.limit(), out));
        } else {
            asked.text().histogram(rows, unreachable, asked.limit());
        }
    }
}
