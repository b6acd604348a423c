package org.suping.seal.sign;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** The password of a key file: from the environment, from a file that the environment names, or typed unseen. Never an argument. */
public final class Password {

    /** The password itself. */
    public static final String VARIABLE = "SUPING_KEY_PASSWORD";

    /** A file whose first line it is. */
    public static final String FILE_VARIABLE = "SUPING_KEY_PASSWORD_FILE";

    private final Map<String, String> environment;
    private final Supplier<@Nullable Console> console;

    /**
     * Where it may come from.
     *
     * @param console gives null where nobody sits
     */
    public Password(Map<String, String> environment, Supplier<@Nullable Console> console) {
        this.environment = environment;
        this.console = console;
    }

    /**
     * Finds or asks for it.
     *
     * @param prompt what a person is asked
     * @throws BlockedException when there is none, or the file cannot be read
     */
    public char[] get(String prompt) {
        String value = environment.get(VARIABLE);
        if (value != null && !value.isEmpty()) {
            return value.toCharArray();
        }
        String file = environment.get(FILE_VARIABLE);
        if (file != null && !file.isEmpty()) {
            return firstLine(Path.of(file));
        }
        Console terminal = console.get();
        char[] typed = terminal == null ? null : terminal.readPassword("%s", prompt);
        if (typed == null || typed.length == 0) {
            throw blocked("SIGN-PASSWORD-NONE", VARIABLE);
        }
        return typed;
    }

    private static char[] firstLine(Path file) {
        if (!Files.isReadable(file)) {
            throw blocked("SIGN-PASSWORD-FILE", file.toString());
        }
        try {
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BlockedException blocked(String code, String where) {
        return new BlockedException(ExitCode.WRONG_USAGE, Finding.of(code, Severity.HARD, where));
    }
}
