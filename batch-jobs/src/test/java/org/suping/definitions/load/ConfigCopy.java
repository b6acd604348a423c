package org.suping.definitions.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suping.SmallReturn;

/** A copy of part of the configuration that ships, to plant mistakes in. */
final class ConfigCopy {

    private final Path folder;

    private ConfigCopy(Path folder) {
        this.folder = folder;
    }

    static ConfigCopy in(Path temporary) {
        Path copy = temporary.resolve("config");
        try {
            SmallReturn.copyConfig(copy);
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
