package dev.auger.importers.source.decompile;

import dev.auger.importers.child.ChildTalk;
import dev.auger.importers.child.Lines;
import dev.auger.importers.source.decompile.child.Wire;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the decompiling child says. See {@link Wire} for the lines. */
final class DecompiledTalk implements ChildTalk {

    /** More than any class that fits into what is handed over becomes. */
    private static final long MOST_CHARACTERS = 64L << 20;

    private static final int MOST_MAPPED = 2_000_000;

    private final List<DecompiledClass> classes = new ArrayList<>();
    private @Nullable String internal;
    private String ending = ".java";
    private List<String> lines = new ArrayList<>();
    private Map<Integer, Integer> map = new HashMap<>();
    private long characters;
    private int mapped;
    private volatile boolean greeted;
    private volatile boolean ended;
    private volatile @Nullable OpinionFailure refusal;

    List<DecompiledClass> classes() {
        return List.copyOf(classes);
    }

    @Override
    public void take(String line) throws OpinionFailure {
        List<String> fields = Lines.fields(line);
        characters += line.length();
        if (characters > MOST_CHARACTERS || !greeted && !line.equals(Wire.HELLO)) {
            throw garbled(line);
        }
        switch (fields.getFirst()) {
            case "hello" -> greeted = true;
            case "class" -> {
                finish();
                internal = field(fields, 1, line);
                ending = field(fields, 2, line).endsWith(".kt") ? ".kt" : ".java";
            }
            case "line" -> lines.add(field(fields, 1, line));
            case "map" -> map(fields, line);
            case "failed" -> {
                boolean memory = field(fields, 1, line).equals("memory");
                refusal = new OpinionFailure(
                        Tool.VINEFLOWER, memory ? Reason.MEMORY : Reason.UNREADABLE, "the class was not decompiled");
                ended = true;
            }
            case "end" -> {
                finish();
                ended = true;
            }
            default -> throw garbled(line);
        }
    }

    /** Pairs of a line of the class file and one of the text. */
    private void map(List<String> fields, String line) throws OpinionFailure {
        for (int i = 1; i + 1 < fields.size(); i += 2) {
            if (++mapped > MOST_MAPPED) {
                throw garbled(line);
            }
            try {
                map.putIfAbsent(Integer.valueOf(fields.get(i)), Integer.valueOf(fields.get(i + 1)));
            } catch (NumberFormatException e) {
                throw garbled(line);
            }
        }
    }

    private void finish() {
        if (internal != null) {
            int size = lines.size();
            map.values().removeIf(l -> l < 1 || l > size);
            classes.add(new DecompiledClass(internal, ending, List.copyOf(lines), Map.copyOf(map)));
        }
        internal = null;
        lines = new ArrayList<>();
        map = new HashMap<>();
    }

    private static String field(List<String> fields, int index, String line) throws OpinionFailure {
        if (index >= fields.size()) {
            throw garbled(line);
        }
        return fields.get(index);
    }

    private static OpinionFailure garbled(String line) {
        String start = line.substring(0, Math.min(80, line.length()));
        return new OpinionFailure(Tool.VINEFLOWER, Reason.GARBLED, "the decompiler's process said: " + start);
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public @Nullable OpinionFailure refusal() {
        return refusal;
    }

    @Override
    public int done() {
        return 0;
    }

    @Override
    public int total() {
        return 0;
    }
}
