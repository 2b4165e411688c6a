package dev.auger.benchmarks.accuracy;

/**
 * A line of code, as a sidecar and a conclusion both can name it: compilers and libraries disagree about the names of lambdas and nested
 * classes, so those are taken back to the method and the top-level class they were written in.
 *
 * @param type binary name of the top-level class
 * @param method name in the class file, {@code <init>} and {@code <clinit>} included; empty outside of methods and initializers
 * @param file without folders; empty if unknown
 * @param line from 1; 0 if unknown
 */
record Place(String type, String method, String file, int line) {

    /** The place a frame names. */
    static Place ofFrame(String type, String method, String file, int line) {
        int nested = type.indexOf('$');
        return new Place(
                nested < 0 ? type : type.substring(0, nested),
                written(method),
                file.substring(file.lastIndexOf('/') + 1),
                line);
    }

    private static String written(String method) {
        String[] parts = method.split("\\$");
        if (parts.length < 3 || !parts[0].equals("lambda")) {
            return method;
        }
        return switch (parts[1]) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> parts[1];
        };
    }

    boolean sameLine(Place other) {
        return line > 0 && line == other.line && sameFile(other);
    }

    /** A recording names classes, not files; then the top-level class stands for its file. */
    private boolean sameFile(Place other) {
        return file.isEmpty() || other.file.isEmpty()
                ? type.equals(other.type)
                : file.equals(other.file) && packageOf(type).equals(packageOf(other.type));
    }

    boolean sameMethod(Place other) {
        return !method.isEmpty() && method.equals(other.method) && type.equals(other.type);
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }
}
