package dev.auger.app.text;

import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the program: every room's {@code texts-ROOM.properties} (English) with {@code texts-ROOM_zh_CN.properties} over it
 * when Chinese is chosen, UTF-8. A key without a translation shows its English text, an unknown key shows as itself.
 *
 * <p>Not a {@link java.util.ResourceBundle}: that one falls back to the host's locale, so an English choice on a Chinese
 * system would show Chinese.
 */
public final class Bundles implements Texts {

    /** The rooms that have texts. A list and not a search of the class path: the command line reads only its own two. */
    public static final List<String> ROOMS = List.of(
            "errors",
            "cli",
            "shell",
            "window",
            "tables",
            "flame",
            "lanes",
            "trail",
            "idioms",
            "waiting",
            "report",
            "demo",
            "events",
            "quality",
            "gc",
            "opinion",
            "crosscheck",
            "heap",
            "verdict",
            "wizard",
            "patterns",
            "cases",
            "source",
            "code",
            "access",
            "capture",
            "prefs");

    /** Beside this room's file stand the texts of the catalogue of patterns, which are kept with it. */
    private static final String PATTERNS = "patterns";

    private static final String CATALOGUE = "/dev/auger/analysis/pattern/texts";

    /** The rooms that findings take their texts from, whoever shows them. */
    public static final List<String> FINDINGS = List.of("trail", "idioms", "waiting", "verdict", "patterns");

    private final List<String> rooms;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Locale locale;
    private volatile @Nullable Chosen loaded;

    private record Chosen(Locale locale, Map<String, String> texts) {}

    /** All rooms. */
    public Bundles(Locale wanted) {
        this(wanted, ROOMS);
    }

    /**
     * Reads nothing yet; the first text asked for does.
     *
     * @param wanted see {@link #supported}
     * @param rooms names of the rooms to load, a later one wins; those without a file are skipped
     */
    public Bundles(Locale wanted, List<String> rooms) {
        this.rooms = List.copyOf(rooms);
        this.locale = supported(wanted);
    }

    /** The language that is shown for a wish: Simplified Chinese for any Chinese, English for all else. */
    public static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** Switches the language and tells the listeners, on the calling thread. */
    public void choose(Locale wanted) {
        Locale next = supported(wanted);
        if (!next.equals(locale)) {
            locale = next;
            listeners.forEach(Runnable::run);
        }
    }

    /** Calls {@code listener} after each change of language, until the program ends. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    private Chosen chosen() {
        Locale wanted = locale;
        Chosen now = loaded;
        if (now == null || !now.locale.equals(wanted)) {
            now = load(wanted, rooms);
            loaded = now;
        }
        return now;
    }

    /** Whether a text is there under this key. */
    public boolean has(String key) {
        return chosen().texts.containsKey(key);
    }

    @Override
    public String get(String key, Object... arguments) {
        Chosen now = chosen();
        String pattern = now.texts.get(key);
        if (pattern == null) {
            return key;
        }
        Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof Phrase within) {
                shown[i] = get(within);
            }
        }
        return format(pattern, shown, now.locale);
    }

    /** Also without arguments a pattern is parsed, so that a doubled apostrophe means the same everywhere. */
    private static String format(String pattern, Object[] arguments, Locale locale) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat message = new MessageFormat(pattern, locale);
        Format[] formats = message.getFormatsByArgumentIndex();
        Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length && i < formats.length; i++) {
            if (formats[i] == null && (shown[i] instanceof Long || shown[i] instanceof Integer)) {
                shown[i] = Numbers.count(((Number) shown[i]).longValue());
            } else if (shown[i] instanceof Quantity quantity) {
                shown[i] = Quantities.text(quantity);
            }
        }
        return message.format(shown);
    }

    private static Chosen load(Locale locale, List<String> rooms) {
        Map<String, String> texts = new HashMap<>();
        for (String room : rooms) {
            String base = room.isEmpty() ? "texts" : "texts-" + room;
            read(base + ".properties", texts);
            if (locale.equals(Locale.SIMPLIFIED_CHINESE)) {
                read(base + "_zh_CN.properties", texts);
            }
            if (room.equals(PATTERNS)) {
                readFrom(CATALOGUE + ".properties", texts);
                if (locale.equals(Locale.SIMPLIFIED_CHINESE)) {
                    readFrom(CATALOGUE + "_zh_CN.properties", texts);
                }
            }
        }
        return new Chosen(locale, Map.copyOf(texts));
    }

    /**
     * What {@link Properties#load(java.io.Reader)} makes of it. Ours have a key, an equals sign and a text on a line each, and are taken
     * apart without looking at each character; a file with anything that could be more than that goes to that method.
     */
    static void parse(String content, Map<String, String> into) {
        if (content.contains("\\\n") || content.indexOf('\r') >= 0 || content.indexOf('\f') >= 0) {
            parseSlowly(content, into);
            return;
        }
        int next;
        for (int start = 0; start < content.length(); start = next) {
            int newline = content.indexOf('\n', start);
            int end = newline < 0 ? content.length() : newline;
            next = end + 1;
            int equals = content.indexOf('=', start);
            if (equals < start || equals >= end || content.charAt(start) == '#' || content.charAt(start) == '!') {
                continue;
            }
            int escape = content.indexOf('\\', start);
            if (escape >= start && escape < end) {
                parseSlowly(content.substring(start, end), into);
                continue;
            }
            into.put(
                    content.substring(start, equals).strip(),
                    content.substring(equals + 1, end).stripLeading());
        }
    }

    private static void parseSlowly(String content, Map<String, String> into) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, value) -> into.put((String) key, (String) value));
    }

    private static void read(String file, Map<String, String> into) {
        readFrom("/dev/auger/app/" + file, into);
    }

    private static void readFrom(String file, Map<String, String> into) {
        try (InputStream in = Bundles.class.getResourceAsStream(file)) {
            if (in == null) {
                return;
            }
            parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), into);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
