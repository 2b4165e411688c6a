package dev.auger.app;

import dev.auger.app.cli.AugerCommand;
import dev.auger.app.cli.Hooks;
import dev.auger.app.cli.Streams;
import java.util.OptionalInt;

/**
 * The program's main class. It is no {@code Application}, so that the command line starts without loading JavaFX, and so that
 * JavaFX may come from the class path.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        OptionalInt again = UserOptions.run(args);
        if (again.isPresent()) {
            System.exit(again.getAsInt());
        }
        Streams io = Streams.standard();
        int code = AugerCommand.run(args, io, hooks());
        io.out().flush();
        // Not returning: threads of the toolkit or of a cancelled job must not keep a finished command alive.
        System.exit(code);
    }

    static Hooks hooks() {
        return new Hooks(Desktop::open, Desktop::demo, Desktop::draw);
    }
}
