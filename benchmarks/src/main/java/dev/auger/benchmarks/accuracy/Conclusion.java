package dev.auger.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What {@code auger investigate --json} concluded.
 *
 * @param pattern id
 * @param confidence 0 to 1
 * @param culprit empty if it names no code
 */
record Conclusion(String pattern, double confidence, Optional<Place> culprit) {

    /**
     * Everything it said, best first.
     *
     * @param conclusions what it stands for
     * @param hints what it does not
     */
    record Said(List<Conclusion> conclusions, List<Conclusion> hints) {
        static final Said NOTHING = new Said(List.of(), List.of());
    }

    /** @throws IOException if it is not the document that {@code investigate} writes */
    static Said read(String json) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        if (!root.path("conclusions").isArray()) {
            throw new IOException("no conclusions in " + json.lines().limit(3).toList());
        }
        return new Said(list(root.path("conclusions")), list(root.path("hints")));
    }

    private static List<Conclusion> list(JsonNode nodes) {
        List<Conclusion> conclusions = new ArrayList<>();
        for (JsonNode node : nodes) {
            conclusions.add(new Conclusion(
                    node.path("pattern").asText(),
                    node.path("confidence").asDouble(),
                    node.path("culprit").isObject() ? Optional.of(place(node.path("culprit"))) : Optional.empty()));
        }
        return List.copyOf(conclusions);
    }

    private static Place place(JsonNode culprit) {
        return Place.ofFrame(
                culprit.path("class").asText(),
                culprit.path("method").asText(),
                culprit.path("file").asText(""),
                culprit.path("line").asInt());
    }

    boolean lineIn(Collection<Place> answers) {
        return culprit.isPresent() && answers.stream().anyMatch(culprit.get()::sameLine);
    }

    /** Whether it names the method of one of the answers; naming the line is naming the method. */
    boolean methodIn(Collection<Place> answers) {
        return culprit.isPresent() && answers.stream().anyMatch(culprit.get()::sameMethod) || lineIn(answers);
    }
}
