package dev.auger.model.opinion;

import java.util.Locale;

/** Why there is no second opinion. It never concerns the import: our own answers stand. */
public final class OpinionFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose opinion there is none of. */
    public enum Tool {
        JMC("Mission Control", "the rules' process"),
        MAT("Eclipse MAT", "the parser's process"),
        /** No opinion but source: it runs in a process of its own for the same reasons. */
        VINEFLOWER("Vineflower", "the decompiler's process");

        private final String words;
        private final String process;

        Tool(String words, String process) {
            this.words = words;
            this.process = process;
        }

        /** First part of the code. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is called in an English sentence. */
        public String words() {
            return words;
        }

        /** What its child process is called in an English sentence. */
        public String process() {
            return process;
        }
    }

    /** What went wrong; {@link #code()} is its stable name. */
    public enum Reason {
        /** The evidence has no bytes to hand over: it was made by hand or is a snapshot. */
        NO_BYTES,
        /** No chunk that is finished and whole. */
        NO_CHUNK,
        /** The smallest part that could be handed over is larger than what is allowed. */
        TOO_LARGE,
        /** The running Java has no {@code java} command to start another one with. */
        NO_JAVA,
        /** The tool's jars are not on the class path. */
        NO_JARS,
        /** The folder named by the user is no installation of the tool. */
        NO_INSTALLATION,
        /** The part could not be copied or the child not be started. */
        NOT_STARTED,
        /** The tool cannot read the recording. */
        UNREADABLE,
        /** The child's memory was not enough. */
        MEMORY,
        /** The child took longer than allowed. */
        TIMEOUT,
        /** The child ended before it was done. */
        CRASHED,
        /** The child said something that is not in the protocol. */
        GARBLED
    }

    private final Tool tool;
    private final Reason reason;
    private final transient Object[] arguments;

    /** Of Mission Control. */
    public OpinionFailure(Reason reason, String message, Object... arguments) {
        this(Tool.JMC, reason, message, arguments);
    }

    /**
     * @param message one English sentence, for JSON and logs
     * @param arguments figures and names for the text shown to people
     */
    public OpinionFailure(Tool tool, Reason reason, String message, Object... arguments) {
        super(message);
        this.tool = tool;
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    public Tool tool() {
        return tool;
    }

    public Reason reason() {
        return reason;
    }

    /** Stable code: {@code jmc.too-large}. */
    public String code() {
        return tool.id() + "." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Figures and names for the text shown to people, which is looked up by {@link #code()}. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
