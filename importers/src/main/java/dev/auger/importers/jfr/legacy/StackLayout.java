package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How stack traces are written. Frames of the recorder's own, which stand on top of what it instruments (file, socket and
 * exception events), are left out, as newer JVMs do not record them.
 */
final class StackLayout {

    private static final String BYTECODE = "bytecodeIndex";
    private static final String RECORDER = "oracle/jrockit/jfr/";
    private static final byte UNKNOWN = 0;
    private static final byte SHOWN = 1;
    private static final byte HIDDEN = 2;

    private static final Map<String, String> FRAME_FIELDS = Map.of("line", "lineNumber", "bci", BYTECODE);

    private final ConstantKeys keys;
    private final @Nullable Pool methods;
    private final @Nullable Pool classes;
    private byte[] hidden = {};

    StackLayout(Pools pools, ConstantKeys keys) {
        this.keys = keys;
        methods = pools.named("Method");
        classes = pools.named("Class");
    }

    /** Adds the field {@code frames} of stack traces to their type. */
    Copier frames(ModernType to, Field field, Producer producer, ModernTypes types, FieldLayout layout) {
        ModernType frame = types.type("jdk.types.StackFrame");
        List<Copier> copiers = new ArrayList<>();
        int methodAt = -1;
        int least = 0;
        boolean fixed = true;
        for (Field part : producer.structure(field.structure())) {
            if (part.name().equals("type") && !frame.has(BYTECODE)) {
                // JDK 7 does not tell it. Mission Control takes the four fields of a frame by their order.
                frame.members().add(new ModernType.Member(BYTECODE, types.number(Kind.INT), false, false, List.of()));
                copiers.add((in, out, time) -> out.putInteger(-1));
            }
            copiers.add(layout.add(frame, part, FRAME_FIELDS.getOrDefault(part.name(), part.name()), producer));
            fixed &= part.kind().width > 0;
            if (fixed
                    && part.name().equals("method")
                    && part.kind() == Kind.U8
                    && methods != null
                    && part.contentType() == methods.type().id()) {
                methodAt = least;
            }
            least += part.kind().width;
        }
        to.members().add(new ModernType.Member("frames", frame, false, true, List.of()));
        return framesCopier(Copier.all(copiers), methodAt, Math.max(1, least));
    }

    private Copier framesCopier(Copier frame, int methodAt, int least) {
        return (in, out, time) -> {
            int count = Values.count(in, least);
            int countAt = out.length();
            out.putCount();
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int at = out.length();
                boolean hide = methodAt >= 0 && isHidden(methodKey(in, methodAt), time);
                frame.copy(in, out, time);
                if (hide) {
                    out.truncate(at);
                } else {
                    kept++;
                }
            }
            out.setCount(countAt, kept);
        };
    }

    private static long methodKey(Cursor in, int methodAt) {
        long frame = in.position();
        in.skip(methodAt);
        long key = in.readLong();
        in.seek(frame);
        return key;
    }

    private boolean isHidden(long methodKey, long time) {
        int number = methods == null ? Pool.NONE : methods.number(methodKey, time);
        if (number == Pool.NONE || methods == null || classes == null) {
            return false;
        }
        if (hidden.length < methods.size()) {
            hidden = new byte[methods.size()];
        }
        if (hidden[number] == UNKNOWN) {
            long owner = keys.named(methods, number, "class");
            hidden[number] = owner > 0 && isRecorders(keys.text(classes, (int) owner - 1)) ? HIDDEN : SHOWN;
        }
        return hidden[number] == HIDDEN;
    }

    /** Whether a class is in a package below the recorder's: those hold its instrumentation. */
    private static boolean isRecorders(String className) {
        return className.startsWith(RECORDER) && className.indexOf('/', RECORDER.length()) > 0;
    }
}
