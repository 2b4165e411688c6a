package dev.auger.benchmarks.peers;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plain reading of a profile of pprof with the protobuf library: its messages as objects, then the last of each sample's values added up
 * by the function of its leaf, as {@code pprof -top} prints. The peer where there is no Go.
 */
public final class PlainProfile {

    private record Sample(List<Long> locations, List<Long> values) {}

    private final List<Sample> samples = new ArrayList<>();
    private final Map<Long, Long> leaves = new HashMap<>();
    private final Map<Long, Long> names = new HashMap<>();
    private final List<String> strings = new ArrayList<>();

    private PlainProfile() {}

    public static void main(String[] args) throws IOException {
        PlainProfile profile = new PlainProfile();
        profile.read(CodedInputStream.newInstance(Files.readAllBytes(Path.of(args[0]))));
        profile.print();
    }

    private void read(CodedInputStream in) throws IOException {
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 2 -> samples.add(sample(in.readBytes().newCodedInput()));
                case 4 -> location(in.readBytes().newCodedInput());
                case 5 -> function(in.readBytes().newCodedInput());
                case 6 -> strings.add(in.readString());
                default -> in.skipField(tag);
            }
        }
    }

    private static Sample sample(CodedInputStream in) throws IOException {
        Sample sample = new Sample(new ArrayList<>(), new ArrayList<>());
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> packed(in.readBytes().newCodedInput(), sample.locations);
                case 2 -> packed(in.readBytes().newCodedInput(), sample.values);
                default -> in.skipField(tag);
            }
        }
        return sample;
    }

    private static void packed(CodedInputStream in, List<Long> to) throws IOException {
        while (!in.isAtEnd()) {
            to.add(in.readInt64());
        }
    }

    private void location(CodedInputStream in) throws IOException {
        long id = 0;
        long leaf = -1;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> id = in.readUInt64();
                case 4 -> {
                    long function = first(in.readBytes().newCodedInput());
                    leaf = leaf < 0 ? function : leaf;
                }
                default -> in.skipField(tag);
            }
        }
        leaves.put(id, leaf);
    }

    private static long first(CodedInputStream in) throws IOException {
        return in.readTag() >>> 3 == 1 ? in.readUInt64() : -1;
    }

    private void function(CodedInputStream in) throws IOException {
        long id = 0;
        long name = 0;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> id = in.readUInt64();
                case 2 -> name = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        names.put(id, name);
    }

    private void print() {
        Map<String, Long> flat = new HashMap<>();
        for (Sample sample : samples) {
            long function = leaves.getOrDefault(sample.locations.getFirst(), -1L);
            String name = strings.get(names.getOrDefault(function, 0L).intValue());
            flat.merge(name, sample.values.getLast(), Long::sum);
        }
        flat.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(20)
                .forEach(entry -> System.out.println(entry.getValue() + " " + entry.getKey()));
    }
}
