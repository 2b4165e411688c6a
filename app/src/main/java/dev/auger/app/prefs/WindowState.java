package dev.auger.app.prefs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the window was when it was closed, in pixels of the desktop.
 *
 * @param rail width of the rail in design pixels, 0 for the usual
 * @param drawer width of the drawer in design pixels, 0 for the usual
 */
public record WindowState(
        double x, double y, double width, double height, boolean maximised, double rail, double drawer) {

    private static final String NAME = "window.json";

    /** Empty if it was never kept, or cannot be understood: nobody misses it. */
    public static Optional<WindowState> load(Path state) {
        Path file = state.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            JsonNode root = JsonFile.read(file);
            WindowState read = new WindowState(
                    root.path("x").asDouble(Double.NaN),
                    root.path("y").asDouble(Double.NaN),
                    root.path("width").asDouble(Double.NaN),
                    root.path("height").asDouble(Double.NaN),
                    root.path("maximised").asBoolean(),
                    root.path("rail").asDouble(),
                    root.path("drawer").asDouble());
            boolean whole = Double.isFinite(read.x) && Double.isFinite(read.y) && read.width > 0 && read.height > 0;
            return whole && Double.isFinite(read.width) && Double.isFinite(read.height)
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void save(Path state) {
        ObjectNode root = JsonFile.object();
        root.put("x", x);
        root.put("y", y);
        root.put("width", width);
        root.put("height", height);
        root.put("maximised", maximised);
        root.put("rail", rail);
        root.put("drawer", drawer);
        try {
            JsonFile.write(state.resolve(NAME), root);
        } catch (IOException e) {
            System.getLogger(WindowState.class.getName()).log(System.Logger.Level.DEBUG, "not kept", e);
        }
    }
}
