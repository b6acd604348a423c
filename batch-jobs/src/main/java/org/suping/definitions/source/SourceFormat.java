package org.suping.definitions.source;

import java.nio.charset.Charset;

/** In what form a source delivers its rows, and what a reader must know to read it. */
public sealed interface SourceFormat {

    /** As in a source's definition. */
    String name();

    /**
     * Text, one record on a line, its fields between delimiters.
     *
     * @param quote around fields that hold the delimiter or a line's end
     */
    record Delimited(Charset charset, char delimiter, char quote) implements SourceFormat {

        public static final String NAME = "delimited";

        @Override
        public String name() {
            return NAME;
        }
    }
}
