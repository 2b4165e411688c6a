package ie.corrib.gazette;

import java.io.IOException;
import java.nio.file.Path;

/** Takes pages. */
interface Press {

    void print(Page page, Path to) throws IOException;
}
