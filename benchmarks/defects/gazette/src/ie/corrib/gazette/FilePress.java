package ie.corrib.gazette;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Puts pages into files. */
final class FilePress implements Press {

    @Override
    public void print(Page page, Path to) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(page.raster());
        try (FileChannel channel = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }
}
