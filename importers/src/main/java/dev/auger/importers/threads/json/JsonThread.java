package dev.auger.importers.threads.json;

import dev.auger.importers.threads.dump.LockName;
import dev.auger.importers.threads.dump.LockText;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.importers.threads.dump.ThreadDraft;
import dev.auger.importers.threads.lines.FrameText;
import dev.auger.importers.threads.lines.LineMemory;
import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads threads of a JSON dump, each from after its opening brace to its closing one. Fields may come in any order. */
final class JsonThread {

    private static final ThreadState[] STATES = ThreadState.values();
    private static final byte[][] STATE_NAMES = bytes(STATES, ThreadState::name);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.ISO_8859_1);
    private static final int REMEMBERED = 16 << 20;

    private enum Field {
        TID("tid"),
        TIME("time"),
        VIRTUAL("virtual"),
        NAME("name"),
        STATE("state"),
        STACK("stack"),
        PARK_BLOCKER("parkBlocker"),
        OBJECT("object"),
        OWNER("owner"),
        BLOCKED_ON("blockedOn"),
        WAITING_ON("waitingOn"),
        MONITORS("monitorsOwned");

        private final String text;

        Field(String text) {
            this.text = text;
        }
    }

    private static final Field[] FIELDS = Field.values();
    private static final byte[][] FIELD_NAMES = bytes(FIELDS, field -> field.text);

    private final JsonBytes json;
    private final StackTable stacks;
    private final Words words = new Words();
    private final LineMemory<Integer> frames = new LineMemory<>(REMEMBERED);
    private final StackTexts stackTexts = new StackTexts();
    private int[] found = new int[64];
    private final List<LockText> held = new ArrayList<>();
    private final List<Integer> heldAt = new ArrayList<>();
    private String lockHow = "";
    private LockText.Kind lockKind = LockText.Kind.OTHER;
    private @Nullable LockName lock;

    JsonThread(JsonBytes json, StackTable stacks) {
        this.json = json;
        this.stacks = stacks;
    }

    private static <T> byte[][] bytes(T[] values, Function<T, String> text) {
        byte[][] names = new byte[values.length][];
        for (int i = 0; i < values.length; i++) {
            names[i] = text.apply(values[i]).getBytes(StandardCharsets.ISO_8859_1);
        }
        return names;
    }

    /** Reads one thread into a draft. */
    void read(ThreadDraft draft) throws JsonDamage {
        lock = null;
        held.clear();
        heldAt.clear();
        int token = json.next();
        while (token == JsonBytes.STRING) {
            field(draft, name());
            token = json.next();
        }
        if (token != JsonBytes.CLOSE_OBJECT) {
            throw new JsonDamage(json.offset());
        }
        LockName waits = lock;
        if (waits != null) {
            draft.line(0, new LockText(lockKind, waits, lockHow + ' ', LockText.Shape.BARE));
        }
        for (int i = 0; i < held.size(); i++) {
            // The depth is a number of the file's.
            draft.line(Math.clamp(heldAt.get(i), 0, Math.max(0, draft.depth() - 1)), held.get(i));
        }
    }

    private @Nullable Field name() {
        for (int i = 0; i < FIELDS.length; i++) {
            if (json.is(FIELD_NAMES[i])) {
                return FIELDS[i];
            }
        }
        return null;
    }

    private void field(ThreadDraft draft, @Nullable Field field) throws JsonDamage {
        if (field == Field.STACK) {
            stack(draft);
            return;
        }
        int value = json.next();
        if (value == JsonBytes.END) {
            throw new JsonDamage(json.offset());
        }
        boolean structure = value != JsonBytes.STRING && value != JsonBytes.LITERAL;
        if (field == null || structure && field != Field.PARK_BLOCKER && field != Field.MONITORS) {
            json.skipRest(value);
            return;
        }
        switch (field) {
            case TID -> {
                long tid = json.number();
                draft.ids(tid, -1, tid < 0 ? json.text() : "");
            }
            case NAME -> draft.name(words.of(json));
            case VIRTUAL -> draft.virtual(json.is(TRUE));
            case STATE -> draft.state(state());
            case WAITING_ON -> waits(LockText.Kind.WAIT, "waiting on", value);
            case BLOCKED_ON -> waits(LockText.Kind.ENTER, "waiting to lock", value);
            case PARK_BLOCKER -> parkBlocker(value);
            case MONITORS -> monitors(value);
            default -> json.skipRest(value);
        }
    }

    private @Nullable ThreadState state() {
        for (int i = 0; i < STATES.length; i++) {
            if (json.is(STATE_NAMES[i])) {
                return STATES[i];
            }
        }
        return null;
    }

    /** The array after the name {@code stack}. */
    private void stack(ThreadDraft draft) throws JsonDamage {
        while (json.ensure(1) > 0 && (json.window()[json.position()] <= ' ' || json.window()[json.position()] == ':')) {
            json.skip(1);
        }
        int known = stackTexts.find(json);
        if (known >= 0) {
            for (int frame : stackTexts.frames(known)) {
                draft.frame(frame);
            }
            return;
        }
        // So much is in the window at once that nearly every stack's bytes stay where they are while it is read.
        json.ensure(1 << 14);
        byte[] in = json.window();
        int from = json.position();
        long start = json.offset();
        int token = json.next();
        if (token != JsonBytes.OPEN_ARRAY) {
            json.skipRest(token);
            return;
        }
        int depth = 0;
        for (token = json.next(); token != JsonBytes.CLOSE_ARRAY; token = json.next()) {
            if (token == JsonBytes.STRING) {
                depth = frame(depth);
            } else if (token == JsonBytes.END) {
                throw new JsonDamage(json.offset());
            } else {
                json.skipRest(token);
            }
        }
        flush(draft, depth);
        boolean still = json.window() == in && json.offset() - start == json.position() - from;
        if (still && in[from] == '[') {
            stackTexts.add(in, from, json.position(), Arrays.copyOf(found, depth));
        }
    }

    private void flush(ThreadDraft draft, int depth) {
        for (int i = 0; i < depth; i++) {
            draft.frame(found[i]);
        }
    }

    private int frame(int depth) throws JsonDamage {
        Integer number = frames.get(json.window(), json.from(), json.to(), json.hash());
        if (number == null) {
            Frame frame = FrameText.java(json.text());
            number = frame == null ? -1 : stacks.frame(frame);
            frames.put(json.window(), json.from(), json.to(), json.hash(), number);
        }
        if (number < 0) {
            return depth;
        }
        if (depth == found.length) {
            found = Arrays.copyOf(found, depth * 2);
        }
        found[depth] = number;
        return depth + 1;
    }

    private void parkBlocker(int value) throws JsonDamage {
        if (value != JsonBytes.OPEN_OBJECT) {
            json.skipRest(value);
            return;
        }
        int token = json.next();
        while (token == JsonBytes.STRING) {
            Field field = name();
            int inner = json.next();
            if (field == Field.OBJECT) {
                waits(LockText.Kind.PARK, "parking to wait for", inner);
            } else {
                json.skipRest(inner);
            }
            token = json.next();
        }
        if (token != JsonBytes.CLOSE_OBJECT) {
            throw new JsonDamage(json.offset());
        }
    }

    private void waits(LockText.Kind kind, String how, int value) throws JsonDamage {
        if (value == JsonBytes.STRING) {
            lock = object();
            lockKind = kind;
            lockHow = how;
        } else {
            json.skipRest(value);
        }
    }

    /** {@code x.Y@1b2c}, its class from the table of words. */
    private @Nullable LockName object() throws JsonDamage {
        byte[] in = json.window();
        int at = json.to();
        while (at > json.from() && in[at - 1] != '@') {
            at--;
        }
        String className =
                at - 1 <= json.from() || in[json.from()] == '[' ? null : words.part(json, json.from(), at - 1);
        LockName known = className == null || className.indexOf('/') >= 0
                ? null
                : LockName.identity(className, in, at, json.to());
        return known == null ? LockName.identity(json.text()) : known;
    }

    /** {@code [{"depth": 4, "locks": ["x.Y@1b", null]}]}; null is a lock the compiler removed. */
    private void monitors(int value) throws JsonDamage {
        int depth = 0;
        int nesting = value == JsonBytes.OPEN_ARRAY ? 1 : 0;
        while (nesting > 0) {
            switch (json.next()) {
                case JsonBytes.OPEN_ARRAY, JsonBytes.OPEN_OBJECT -> nesting++;
                case JsonBytes.CLOSE_ARRAY, JsonBytes.CLOSE_OBJECT -> nesting--;
                case JsonBytes.LITERAL -> depth = Math.clamp(json.number(), 0, 1 << 20);
                case JsonBytes.STRING -> held(depth);
                default -> throw new JsonDamage(json.offset());
            }
        }
    }

    private void held(int depth) throws JsonDamage {
        LockName name = object();
        if (name != null) {
            held.add(new LockText(LockText.Kind.HOLD, name, "locked ", LockText.Shape.BARE));
            heldAt.add(depth);
        }
    }
}
