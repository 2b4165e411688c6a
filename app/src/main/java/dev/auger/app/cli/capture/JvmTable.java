package dev.auger.app.cli.capture;

import dev.auger.app.capture.LocalJvm;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.table.Table;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The JVMs of this machine. */
public final class JvmTable {

    private JvmTable() {}

    /** @param now what uptimes are counted to */
    public static void print(List<LocalJvm> jvms, Instant now, Texts texts, Appendable out) throws IOException {
        if (jvms.isEmpty()) {
            out.append(texts.get("capture.none")).append('\n');
            return;
        }
        Table table = new Table()
                .right(texts.get("capture.head.pid"))
                .left(texts.get("capture.head.name"))
                .left(texts.get("capture.head.java"))
                .left(texts.get("capture.head.user"))
                .right(texts.get("capture.head.uptime"))
                .left(texts.get("capture.head.access"));
        for (LocalJvm jvm : jvms) {
            table.row(
                    Long.toString(jvm.pid()),
                    jvm.name(),
                    jvm.java(),
                    jvm.user(),
                    jvm.started()
                            .map(s -> Numbers.age(Duration.between(s, now)))
                            .orElse(""),
                    texts.get("capture.access." + jvm.access().id()));
        }
        table.print(out, 0);
    }

    public static void write(JsonOut json, List<LocalJvm> jvms) throws IOException {
        json.beginObject().beginArray("jvms");
        for (LocalJvm jvm : jvms) {
            json.beginObject()
                    .number("pid", jvm.pid())
                    .text("name", jvm.name())
                    .text("java", jvm.java().isEmpty() ? null : jvm.java())
                    .text("user", jvm.user().isEmpty() ? null : jvm.user())
                    .text("started", jvm.started().map(Instant::toString).orElse(null))
                    .text("access", jvm.access().id())
                    .endObject();
        }
        json.endArray().endObject();
    }
}
