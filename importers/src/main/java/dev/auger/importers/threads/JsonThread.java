package dev.auger.importers.threads;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadFigures;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadInfo.LockLine;
import dev.auger.model.threads.ThreadState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thread of a JSON dump, from after its opening brace to its closing one. Fields may come in any order. */
final class JsonThread {

    private final JsonParser json;
    private final Frames table;
    private final List<Frame> frames = new ArrayList<>();
    private final Map<String, Lock> holds = new LinkedHashMap<>();
    private final List<LockLine> lockLines = new ArrayList<>();
    private String name = "";
    private String id = "";
    private boolean virtual;
    private @Nullable ThreadState state;
    private @Nullable Lock waitingOn;
    private String given = "";

    JsonThread(JsonParser json, Frames table) {
        this.json = json;
        this.table = table;
    }

    ThreadInfo read(@Nullable String container) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            field(json.currentName());
        }
        holds.remove(given);
        return new ThreadInfo(
                new ThreadRef(name, javaId(), -1, virtual, container),
                id,
                state,
                "",
                ThreadFigures.NONE,
                false,
                waitingOn,
                List.copyOf(holds.values()),
                table.stack(frames),
                List.copyOf(lockLines));
    }

    private void field(String field) throws IOException {
        JsonToken value = json.nextToken();
        switch (field) {
            case "tid" -> id = json.getText();
            case "name" -> name = json.getText();
            case "virtual" -> virtual = json.getText().equals("true");
            case "state" -> state = state(json.getText());
            case "stack" -> stack(value);
            case "waitingOn" -> {
                waits("waiting on", json.getText());
                given = json.getText();
            }
            case "blockedOn" -> waits("waiting to lock", json.getText());
            case "parkBlocker" -> parkBlocker(value);
            case "monitorsOwned" -> monitors(value);
            default -> json.skipChildren();
        }
    }

    private void stack(JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        for (JsonToken t = json.nextToken(); t != null && t != JsonToken.END_ARRAY; t = json.nextToken()) {
            Frame frame = t == JsonToken.VALUE_STRING ? table.frame(json.getText()) : null;
            if (frame != null) {
                frames.add(frame);
            }
            json.skipChildren();
        }
    }

    private void parkBlocker(JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("object")) {
                waits("parking to wait for", json.getText());
            }
            json.skipChildren();
        }
    }

    private void waits(String how, String object) {
        waitingOn = dev.auger.importers.threads.LockLine.object(object);
        lockLines.add(new LockLine(0, how + " <" + object + ">"));
    }

    /** {@code [{"depth": 4, "locks": ["x.Y@1b", null]}]}; null is a lock the compiler removed. */
    private void monitors(JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            return;
        }
        int depth = 0;
        int nesting = 1;
        while (nesting > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return;
            } else if (token.isStructStart()) {
                nesting++;
            } else if (token.isStructEnd()) {
                nesting--;
            } else if (token == JsonToken.VALUE_NUMBER_INT) {
                depth = json.getValueAsInt();
            } else if (token == JsonToken.VALUE_STRING) {
                held(Math.max(0, depth), json.getText());
            }
        }
    }

    private void held(int depth, String object) {
        Lock lock = dev.auger.importers.threads.LockLine.object(object);
        if (lock != null) {
            holds.putIfAbsent(lock.id(), lock);
            lockLines.add(new LockLine(depth, "locked <" + object + ">"));
        }
    }

    private static @Nullable ThreadState state(String word) {
        for (ThreadState known : ThreadState.values()) {
            if (known.name().equals(word)) {
                return known;
            }
        }
        return null;
    }

    private long javaId() {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
