package dev.auger.app.shell;

import dev.auger.model.Layer;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Selection;
import java.util.List;
import java.util.Objects;

/** Which findings still fit what the user has chosen: only those may be offered on the layers where nothing is chosen. */
final class Candidates {

    private Candidates() {}

    /** The findings that agree with every choice, best first as given; all of them where nothing is chosen. */
    static List<Finding> of(List<Finding> findings, Selection chosen) {
        return findings.stream()
                .filter(finding -> agrees(finding.trail().selection(), chosen))
                .toList();
    }

    private static boolean agrees(Selection trail, Selection chosen) {
        for (Layer layer : Layer.values()) {
            if (CoreController.isChosen(chosen, layer) && !agrees(trail, chosen, layer)) {
                return false;
            }
        }
        return true;
    }

    private static boolean agrees(Selection trail, Selection chosen, Layer layer) {
        return switch (layer) {
            case THREAD ->
                trail.threads().stream().anyMatch(t -> chosen.threads().stream().anyMatch(t::matches));
            case STACK -> startsWith(trail.stack(), chosen.stack()) || startsWith(chosen.stack(), trail.stack());
            case ALLOCATION ->
                trail.allocation() != null
                        && chosen.allocation() != null
                        && Objects.equals(
                                trail.allocation().className(),
                                chosen.allocation().className());
            case OBJECT ->
                trail.object() != null
                        && chosen.object() != null
                        && trail.object().className().equals(chosen.object().className());
            case CODE ->
                trail.code() != null
                        && chosen.code() != null
                        && trail.code().className().equals(chosen.code().className());
        };
    }

    private static boolean startsWith(List<String> path, List<String> prefix) {
        return !prefix.isEmpty()
                && path.size() >= prefix.size()
                && path.subList(0, prefix.size()).equals(prefix);
    }
}
