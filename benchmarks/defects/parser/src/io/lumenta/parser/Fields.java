package io.lumenta.parser;

/** The fields of a line. */
record Fields(String path, int bytes) {
    static Fields of(String line) {
        String single = line.replaceAll("[ \\t]{2,}", " ");
        int path = single.indexOf('/');
        int space = single.indexOf(' ', path);
        return new Fields(single.substring(path, space), Integer.parseInt(single.substring(single.lastIndexOf(' ') + 1)));
    }
}
