package dev.auger.importers.child;

import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a stream that is not trusted: one that is too long ends it before it fills the memory. */
final class LineReader {

    private final Tool tool;
    private final InputStream in;
    private final byte[] line;
    private final byte[] buffer = new byte[1 << 13];
    private int at;
    private int end;

    /** @param longest most bytes of a line */
    LineReader(Tool tool, InputStream in, int longest) {
        this.tool = tool;
        this.in = in;
        this.line = new byte[longest];
    }

    /** The next line without its end; null at the end of the stream. A line that the stream cuts off is not one. */
    byte @Nullable [] next() throws IOException, OpinionFailure {
        int length = 0;
        while (true) {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end < 0) {
                    end = 0;
                    return null;
                }
            }
            byte b = buffer[at++];
            if (b == '\n') {
                return Arrays.copyOf(line, length);
            }
            if (length == line.length) {
                throw new OpinionFailure(
                        tool,
                        Reason.GARBLED,
                        tool.process() + " printed a line of more than " + line.length + " bytes");
            }
            line[length++] = b;
        }
    }
}
