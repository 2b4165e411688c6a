package dev.auger.app.prefs;

import dev.auger.app.files.WholeFile;
import dev.auger.model.heap.LayoutWish;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Keeps what the user says about the layout of objects in {@code layout.properties}, a small file beside the preferences, because every
 * command that reads a heap dump needs it. What cannot be understood is as if it were not there.
 */
public final class LayoutChoice {

    private static final String NAME = "layout.properties";
    private static final String REFERENCE = "references";
    private static final String HEADER = "header";
    private static final String ALIGNMENT = "alignment";
    private static final String ALWAYS = "always";

    private LayoutChoice() {}

    /** @param config the folder of the preferences */
    public static LayoutWish load(Path config) {
        Path file = config.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return LayoutWish.NONE;
        }
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            said.load(in);
        } catch (IOException | IllegalArgumentException e) {
            warn("not understood", e);
        }
        return new LayoutWish(
                number(said, REFERENCE),
                number(said, HEADER),
                number(said, ALIGNMENT),
                Boolean.parseBoolean(said.getProperty(ALWAYS)));
    }

    private static int number(Properties said, String name) {
        String text = said.getProperty(name, "").strip();
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    /**
     * @param config the folder of the preferences, made if it is not there
     * @return whether it is kept
     */
    public static boolean save(LayoutWish wish, Path config) {
        Path file = config.resolve(NAME);
        try {
            if (wish.equals(LayoutWish.NONE)) {
                Files.deleteIfExists(file);
                return true;
            }
            Properties said = new Properties();
            said.setProperty(REFERENCE, Integer.toString(wish.referenceBytes()));
            said.setProperty(HEADER, Integer.toString(wish.headerBytes()));
            said.setProperty(ALIGNMENT, Integer.toString(wish.alignment()));
            said.setProperty(ALWAYS, Boolean.toString(wish.always()));
            StringWriter text = new StringWriter();
            said.store(text, null);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            WholeFile.writeWithFolder(file, out -> out.write(bytes));
            return true;
        } catch (IOException e) {
            warn("not written", e);
            return false;
        }
    }

    private static void warn(String what, Exception why) {
        System.getLogger(LayoutChoice.class.getName()).log(System.Logger.Level.WARNING, what + ": " + NAME, why);
    }
}
