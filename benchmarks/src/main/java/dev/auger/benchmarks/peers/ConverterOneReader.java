package dev.auger.benchmarks.peers;

import java.io.IOException;
import one.jfr.JfrReader;

/** jfr-converter as it is meant to be used: one reader for the file. {@code ConverterOneReader FILE} */
public final class ConverterOneReader {

    private ConverterOneReader() {}

    public static void main(String[] args) throws IOException {
        MethodTree tree = new MethodTree();
        ConverterTree converter = new ConverterTree(tree);
        try (JfrReader reader = new JfrReader(args[0])) {
            reader.stopAtNewChunk = true;
            while (reader.hasMoreChunks()) {
                converter.addChunk(reader);
            }
        }
        tree.print();
    }
}
