package dev.auger.model.source;

import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Passport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of the JDK as files name it: {@code 25.0.1+8-LTS}, {@code 1.8.0_372-b07}, {@code 25.372-b07} (HotSpot's own number in JDK 8),
 * {@code 21} where only the feature release is said. JEP 223 and JEP 322 define the form since JDK 9.
 *
 * @param text without the build: {@code 25.0.1}, {@code 1.8.0_372}
 * @param numbers feature release first, without zeros at the end; the feature release alone if more is not known
 * @param exact whether the update is known; zeros at the end count then
 */
public record JdkRelease(String text, List<Integer> numbers, boolean exact) {

    /** What a VM says of itself is a sentence; nothing longer is looked at. */
    private static final int LONGEST = 400;

    private static final Pattern HOTSPOT = Pattern.compile("(\\d{1,2})\\.(\\d{1,4})-b\\d{1,4}\\b.{0,80}");
    private static final Pattern OLD = Pattern.compile("1\\.(\\d)\\.0(?:_(\\d{1,4}))?(-[\\w-]{1,60})?");
    private static final Pattern NEW =
            Pattern.compile("(\\d{1,2})((?:\\.\\d{1,5}){0,5})(-(?:ea|internal)[\\w.+-]{0,80})?"
                    + "((?:\\+\\d{1,5})?(?:[+-][\\w.+-]{0,80})?)");

    public JdkRelease {
        numbers = List.copyOf(numbers);
    }

    public int feature() {
        return numbers.getFirst();
    }

    /** Whether nothing that is known of the two speaks against their being the same release. */
    public boolean mayBe(JdkRelease other) {
        return exact && other.exact ? numbers.equals(other.numbers) : feature() == other.feature();
    }

    /** Reads a version by itself; empty for what is none. */
    public static Optional<JdkRelease> of(String version) {
        if (version.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher hotspot = HOTSPOT.matcher(version);
        if (hotspot.matches()) {
            return ofHotspot(Integer.parseInt(hotspot.group(1)), Integer.parseInt(hotspot.group(2)));
        }
        Matcher old = OLD.matcher(version);
        if (old.matches()) {
            int feature = Integer.parseInt(old.group(1));
            boolean update = old.group(2) != null;
            boolean released = update || old.group(3) != null && old.group(3).startsWith("-b");
            return Optional.of(old(feature, update ? Integer.parseInt(old.group(2)) : 0, released));
        }
        Matcher recent = NEW.matcher(version);
        if (!recent.matches() || Integer.parseInt(recent.group(1)) < 2) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>(List.of(Integer.parseInt(recent.group(1))));
        for (String number : recent.group(2).split("\\.")) {
            if (!number.isEmpty()) {
                numbers.add(Integer.parseInt(number));
            }
        }
        boolean exact = recent.group(3) == null
                && (numbers.size() > 1 || recent.group(4).startsWith("+"));
        String text = recent.group(1) + recent.group(2);
        while (numbers.size() > 1 && numbers.getLast() == 0) {
            numbers.removeLast();
        }
        return Optional.of(new JdkRelease(text, numbers, exact));
    }

    private static JdkRelease old(int feature, int update, boolean exact) {
        String text = "1." + feature + ".0" + (update > 0 ? "_" + update : "");
        return new JdkRelease(text, update > 0 ? List.of(feature, 0, update) : List.of(feature), exact);
    }

    /** HotSpot had numbers of its own up to JDK 8; since 24 the second is the JDK's update. */
    private static Optional<JdkRelease> ofHotspot(int major, int minor) {
        if (major == 25 || major == 24) {
            return Optional.of(old(major - 17, minor, true));
        }
        boolean seven = major >= 21 && major <= 23;
        return seven || major >= 10 && major <= 20 ? Optional.of(old(seven ? 7 : 6, 0, false)) : Optional.empty();
    }

    /** The release in what a file says of the JVM that wrote it; empty for other runtimes. */
    public static Optional<JdkRelease> ofProducer(String producer) {
        String said = producer.substring(0, Math.min(LONGEST, producer.length()));
        if (!said.contains("VM") && !said.startsWith("JDK ") && !said.startsWith("JRE ")) {
            return Optional.empty();
        }
        for (String word : said.split("[\\s(),:]+")) {
            boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0)) && !word.endsWith("-Bit");
            Optional<JdkRelease> release = number ? of(word) : Optional.empty();
            if (release.isPresent()) {
                return release;
            }
        }
        return Optional.empty();
    }

    /** The release that files agree on: of those that may be the same, the one that says most; empty if they contradict. */
    public static Optional<JdkRelease> agreed(EvidenceSet set) {
        List<Evidence> files = new ArrayList<>(set.recordings());
        files.addAll(set.threadDumps());
        files.addAll(set.heaps());
        Optional<JdkRelease> agreed = Optional.empty();
        for (Evidence evidence : files) {
            Passport file = evidence.passport();
            Optional<JdkRelease> said =
                    file.producer() == null ? Optional.empty() : JdkRelease.ofProducer(file.producer());
            if (said.isEmpty()) {
                continue;
            }
            if (agreed.isPresent() && !agreed.get().mayBe(said.get())) {
                return Optional.empty();
            }
            if (agreed.isEmpty() || said.get().exact) {
                agreed = said;
            }
        }
        return agreed;
    }
}
