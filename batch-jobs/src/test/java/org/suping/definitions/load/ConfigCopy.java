package org.suping.definitions.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the configuration that ships, to plant mistakes in. */
final class ConfigCopy {

    private final Path folder;

    private ConfigCopy(Path folder) {
        this.folder = folder;
    }

    static ConfigCopy in(Path temporary) {
        Path shipped = Path.of("..", "config");
        Path copy = temporary.resolve("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = copy.resolve(shipped.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new ConfigCopy(copy);
    }

    Path folder() {
        return folder;
    }

    /** Replaces a text that must be there. */
    ConfigCopy change(String file, String from, String to) {
        String text = read(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("No \"" + from + "\" in " + file);
        }
        return write(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    ConfigCopy write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    ConfigCopy write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ConfigCopy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
