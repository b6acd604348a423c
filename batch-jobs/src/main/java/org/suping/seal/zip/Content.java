package org.suping.seal.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file that goes into a package; they are read twice, once to digest and once to pack. */
public sealed interface Content {

    InputStream open() throws IOException;

    /** A file as it lies on the disk. */
    static Content of(Path file) {
        return new OnDisk(file);
    }

    /** A text in UTF-8. */
    static Content of(String text) {
        return new InMemory(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes at hand. */
    static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** On the disk. */
    record OnDisk(Path file) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** In memory. */
    record InMemory(byte[] bytes) implements Content {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
