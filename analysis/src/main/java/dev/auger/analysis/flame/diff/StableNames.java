package dev.auger.analysis.flame.diff;

import java.util.regex.Pattern;

/**
 * Names without what differs from one run of a program to the next: numbers and addresses of hidden classes, proxies and
 * accessors, and of lambdas. Otherwise every lambda would be gone and new.
 */
final class StableNames {

    private static final Pattern HIDDEN =
            Pattern.compile("(\\$\\$Lambda|LambdaForm\\$[A-Za-z]+)(?:\\$\\d+)?[/.+](?:0x)?[0-9a-fA-F]{4,16}");
    private static final Pattern NUMBERED =
            Pattern.compile("(\\$Proxy|Generated(?:Method|Constructor)Accessor|lambda\\$[^.$]+\\$)\\d+");

    private StableNames() {}

    static String of(String name) {
        String stable = name;
        if (name.indexOf("Lambda") >= 0) {
            stable = HIDDEN.matcher(stable).replaceAll("$1");
        }
        return name.indexOf('$') >= 0 || name.contains("Accessor")
                ? NUMBERED.matcher(stable).replaceAll("$1*")
                : stable;
    }
}
