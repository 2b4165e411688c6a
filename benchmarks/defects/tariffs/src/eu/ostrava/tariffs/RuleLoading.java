package eu.ostrava.tariffs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Loads rules anew, each time with a loader of its own. */
final class RuleLoading {
    private final List<Rule> audit = new ArrayList<>();

    Rule load() throws IOException, ReflectiveOperationException {
        byte[] code;
        try (InputStream in = RuleLoading.class.getResourceAsStream("ZoneRule.class")) {
            code = in.readAllBytes();
        }
        Rule rule = new Definer(code).rule();
        audit.add(rule);
        return rule;
    }

    private static final class Definer extends ClassLoader {
        private final byte[] code;

        Definer(byte[] code) {
            super(RuleLoading.class.getClassLoader());
            this.code = code;
        }

        Rule rule() throws ReflectiveOperationException {
            Class<?> type = defineClass("eu.ostrava.tariffs.ZoneRule", code, 0, code.length);
            return (Rule) type.getDeclaredConstructor().newInstance();
        }
    }
}
