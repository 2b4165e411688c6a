package dev.auger.app.cli;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.app.cli.json.HeapJson;
import dev.auger.app.cli.json.JsonOut;
import java.io.IOException;
import java.util.List;

/** {@code auger heap suspects FILE}: where memory accumulates, and who holds it. */
final class HeapSuspectsCommand extends HeapQuestion {

    @Override
    void answer(Asked asked) throws IOException {
        List<Accumulation> all = AccumulationPoints.find(
                asked.analysis().heap(), asked.analysis(), asked.call().job());
        List<Accumulation> found = all.subList(0, Math.min(all.size(), asked.limit()));
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapJson.suspects(json, asked.analysis(), asked.names(), found);
            }
        } else {
            asked.text().suspects(found);
        }
    }
}
