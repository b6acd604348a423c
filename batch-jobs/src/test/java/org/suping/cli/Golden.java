package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Screens that were read by a person and found good, compared whole.
 *
 * <p>{@code -Dsuping.golden=write} writes them anew, to be read as a difference.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "suping", "cli");

    private Golden() {}

    static void check(String name, String screen) {
        Path file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("suping.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, screen);
            }
            assertThat(screen).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
