package org.suping.cli.seal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.suping.cli.screen.Screen;
import org.suping.evidence.Folders;

/**
 * Where a command of this package stands.
 *
 * @param folders as the options name them, known once the command line was read
 * @param file where a file named on the command line lies
 * @param options the folder options, for the next command to be typed
 */
public record Place(
        Screen screen,
        Map<String, String> environment,
        Supplier<Folders> folders,
        UnaryOperator<Path> file,
        Supplier<String> options) {

    /** The folders and the language here, for a command in a process of its own. */
    public List<String> words() {
        return List.of(
                "--config",
                folders.get().config().toAbsolutePath().toString(),
                "--work",
                folders.get().work().toAbsolutePath().toString(),
                "--lang",
                screen.language().name().toLowerCase(Locale.ROOT));
    }
}
