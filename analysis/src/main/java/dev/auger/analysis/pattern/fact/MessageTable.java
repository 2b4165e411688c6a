package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.Diagnostic;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump.Platform;
import java.util.ArrayList;
import java.util.List;

/** What the runtime itself said before a dump: the panic or fatal error it was printed for. */
final class MessageTable implements Table {

    private static final String CODE = "goroutines.reason";
    private static final String SAYS = ": ";

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<Fact> columns() {
        return List.of(Fact.text("text"));
    }

    @Override
    public List<Fact> measures() {
        return List.of();
    }

    @Override
    public boolean speaksOf(Platform platform) {
        return platform == Platform.GO;
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        List<Rows> rows = new ArrayList<>();
        for (ThreadDumps file : sources.evidence().threadDumps()) {
            boolean go = file.dumps().stream().anyMatch(d -> d.platform() == Platform.GO);
            if (go) {
                List<String> texts = new ArrayList<>();
                for (Diagnostic diagnostic : file.passport().diagnostics()) {
                    if (diagnostic.code().equals(CODE)) {
                        texts.add(said(diagnostic.message()));
                    }
                }
                rows.add(new MessageRows(file, texts, sources));
            }
        }
        return rows;
    }

    /** What stands behind the words that introduce it. */
    private static String said(String message) {
        int at = message.indexOf(SAYS);
        return at < 0 ? message : message.substring(at + SAYS.length());
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return Need.GOROUTINES;
    }
}
