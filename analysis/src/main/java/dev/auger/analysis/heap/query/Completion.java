package dev.auger.analysis.heap.query;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand at a place of a query that is being written. The query need not be one yet, so words are looked at and not parsed.
 *
 * @param from where the word begins that a proposal replaces
 * @param to where it ends: the place itself
 * @param proposals most likely first
 */
public record Completion(int from, int to, List<Proposal> proposals) {

    /** Classes are so many that more would not be read. */
    private static final int MOST = 60;

    private static final Pattern ALIAS =
            Pattern.compile("(?i)\\bFROM\\s+(?:OBJECTS\\s+|INSTANCEOF\\s+)*([\\w.$\\[\\]]+)(?:\\s+(?:AS\\s+)?(\\w+))?");
    private static final List<String> KEYWORDS = List.of(
            "SELECT",
            "DISTINCT",
            "AS RETAINED SET",
            "OBJECTS",
            "FROM",
            "INSTANCEOF",
            "WHERE",
            "AND",
            "OR",
            "NOT",
            "LIKE",
            "IN",
            "IMPLEMENTS",
            "ORDER BY",
            "ASC",
            "DESC",
            "LIMIT",
            "UNION",
            "AS",
            "null",
            "true",
            "false");
    private static final Set<String> WORDS = Set.of("WHERE", "ORDER", "LIMIT", "UNION", "AS");

    /** What a proposal is. */
    public enum Kind {
        CLASS,
        FIELD,
        ATTRIBUTE,
        FUNCTION,
        ALIAS,
        KEYWORD
    }

    /**
     * A word that may stand there.
     *
     * @param text what is put in
     * @param detail type of a field, package of a class; may be empty
     */
    public record Proposal(Kind kind, String text, String detail) {}

    /**
     * Proposes words.
     *
     * @param at place of the caret, 0 to the query's length
     */
    public static Completion at(String query, int at, HeapSnapshot heap) {
        String before = query.substring(0, at);
        if (before.chars().filter(c -> c == '"').count() % 2 == 1) {
            // Inside a text or a pattern.
            return new Completion(at, at, List.of());
        }
        int from = at;
        while (from > 0 && isWord(before.charAt(from - 1))) {
            from--;
        }
        String word = before.substring(from);
        String last = lastWord(before.substring(0, from));
        boolean source = last.equals("FROM")
                || last.equals("INSTANCEOF")
                || last.equals("OBJECTS") && before.toUpperCase(Locale.ROOT).contains("FROM");
        if (source) {
            return new Completion(from, at, classes(word, heap));
        }
        int dot = word.lastIndexOf('.');
        if (word.startsWith("@") || dot >= 0 && word.startsWith("@", dot + 1)) {
            int begin = from + (dot >= 0 ? dot + 1 : 0);
            return new Completion(begin, at, attributes(query.substring(begin, at)));
        }
        if (dot > 0) {
            List<Proposal> members =
                    new ArrayList<>(fields(query, word.substring(0, dot), word.substring(dot + 1), heap));
            members.addAll(attributes("@" + word.substring(dot + 1)));
            return new Completion(from + dot + 1, at, cut(members));
        }
        return new Completion(from, at, words(query, word));
    }

    private static boolean isWord(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.' || c == '@' || c == '[' || c == ']';
    }

    private static String lastWord(String text) {
        String[] words = text.strip().split("\\s+");
        return words[words.length - 1].toUpperCase(Locale.ROOT);
    }

    private static List<Proposal> words(String query, String word) {
        List<Proposal> found = new ArrayList<>();
        Matcher alias = ALIAS.matcher(query);
        while (alias.find()) {
            String name = alias.group(2);
            if (name != null && !WORDS.contains(name.toUpperCase(Locale.ROOT)) && starts(name, word)) {
                found.add(new Proposal(Kind.ALIAS, name, alias.group(1)));
            }
        }
        KEYWORDS.stream().filter(k -> starts(k, word)).forEach(k -> found.add(new Proposal(Kind.KEYWORD, k, "")));
        Functions.NAMES.stream()
                .filter(f -> starts(f, word))
                .forEach(f -> found.add(new Proposal(Kind.FUNCTION, f + "(", "")));
        return List.copyOf(found);
    }

    private static List<Proposal> attributes(String word) {
        return Attributes.names().stream()
                .map(name -> "@" + name)
                .filter(name -> starts(name, word))
                .map(name -> new Proposal(Kind.ATTRIBUTE, name, ""))
                .toList();
    }

    /** Classes whose simple name begins so come first, then those whose whole name does, then those that have it somewhere. */
    private static List<Proposal> classes(String word, HeapSnapshot heap) {
        String wanted = word.toLowerCase(Locale.ROOT);
        Set<String> names = new LinkedHashSet<>();
        for (int c = 0; c < heap.classCount(); c++) {
            String name = heap.heapClass(c).name();
            if (name.toLowerCase(Locale.ROOT).contains(wanted)) {
                names.add(name);
            }
        }
        List<Proposal> found = new ArrayList<>();
        if (starts("INSTANCEOF", word)) {
            found.add(new Proposal(Kind.KEYWORD, "INSTANCEOF", ""));
        }
        names.stream()
                .sorted(Comparator.comparingInt((String name) -> rank(name.toLowerCase(Locale.ROOT), wanted))
                        .thenComparingInt(String::length)
                        .thenComparing(name -> name))
                .limit(MOST)
                .forEach(name -> found.add(new Proposal(Kind.CLASS, name, "")));
        return List.copyOf(found);
    }

    private static int rank(String name, String wanted) {
        return name.startsWith(wanted, name.lastIndexOf('.') + 1) ? 0 : name.startsWith(wanted) ? 1 : 2;
    }

    /** Fields of the class an alias stands for, or of what the fields on the way there are known to hold. */
    private static List<Proposal> fields(String query, String way, String word, HeapSnapshot heap) {
        String[] steps = way.split("\\.");
        String type = typeOf(query, steps[0]);
        if (type.isEmpty() || steps.length > 1) {
            return List.of();
        }
        Set<Proposal> found = new LinkedHashSet<>();
        for (int c = 0; c < heap.classCount(); c++) {
            HeapClass at = heap.heapClass(c);
            for (int up = 0; at.name().equals(type) || up > 0; up++) {
                for (HeapClass.Field field : at.fields()) {
                    if (starts(field.name(), word)) {
                        found.add(new Proposal(
                                Kind.FIELD, field.name(), field.type().javaName()));
                    }
                }
                if (at.superClass() < 0 || up > 64) {
                    break;
                }
                at = heap.heapClass(at.superClass());
            }
        }
        return List.copyOf(found);
    }

    private static String typeOf(String query, String alias) {
        Matcher matcher = ALIAS.matcher(query);
        while (matcher.find()) {
            if (alias.equals(matcher.group(2))) {
                return matcher.group(1);
            }
        }
        return "";
    }

    private static List<Proposal> cut(List<Proposal> found) {
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static boolean starts(String name, String word) {
        return name.regionMatches(true, 0, word, 0, word.length());
    }
}
