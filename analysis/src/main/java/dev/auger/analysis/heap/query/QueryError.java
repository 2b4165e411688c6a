package dev.auger.analysis.heap.query;

import java.util.List;

/** A query that cannot be understood or carried out, with the place in its text. */
public final class QueryError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong; {@link #arguments} say with what. */
    public enum Code {
        /** what was expected, what was found */
        EXPECTED("expected"),
        /** the character */
        CHARACTER("character"),
        UNTERMINATED("unterminated"),
        /** the number */
        NUMBER("number"),
        /** the pattern, why */
        PATTERN("pattern"),
        /** the class */
        CLASS("class"),
        /** the address or id */
        OBJECT("object"),
        /** the field */
        FIELD("field"),
        /** the function */
        FUNCTION("function"),
        /** the attribute */
        ATTRIBUTE("attribute"),
        /** the function, how many it takes */
        ARGUMENTS("arguments"),
        /** what it is instead */
        CONDITION("condition"),
        COLUMNS("columns"),
        /** a query in a query that has several columns */
        ONE_COLUMN("oneColumn");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The name in resource keys. */
        public String id() {
            return id;
        }
    }

    private final transient Code code;
    private final transient Position at;
    private final transient List<String> arguments;

    QueryError(Code code, Position at, String... arguments) {
        super(
                code.id + " at " + at.line() + ":" + at.column() + " " + String.join(", ", arguments),
                null,
                false,
                false);
        this.code = code;
        this.at = at;
        this.arguments = List.of(arguments);
    }

    public Code code() {
        return code;
    }

    public Position at() {
        return at;
    }

    public List<String> arguments() {
        return arguments;
    }
}
