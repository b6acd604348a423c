package org.suping.definitions.source;

import java.nio.charset.Charset;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** In what form a source delivers its rows, and what a reader must know to read it. */
public sealed interface SourceFormat {

    /** As in a source's definition. */
    String name();

    /**
     * Text, one record on a line, its fields between delimiters.
     *
     * @param quote around fields that hold the delimiter or a line's end, or {@link #NO_QUOTE}
     */
    record Delimited(Charset charset, char delimiter, char quote, HeadingRow headingRow) implements SourceFormat {

        public static final String NAME = "delimited";

        /** A sign that no text holds: every quote is text. */
        public static final char NO_QUOTE = '\0';

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * An Excel workbook (.xlsx), of which one sheet is read.
     *
     * @param sheet its name; where empty its position counts
     * @param position of the sheet, the first being 1
     */
    record Workbook(String sheet, int position, HeadingRow headingRow) implements SourceFormat {

        public static final String NAME = "workbook";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * A Parquet file of flat columns.
     *
     * @param zone in which the day of an instant is told, or null where the source delivers none
     */
    record Parquet(@Nullable ZoneId zone) implements SourceFormat {

        public static final String NAME = "parquet";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * A database that belongs to another system.
     *
     * @param url as {@link DatabaseAddress} allows
     * @param passwordVariable of the environment, which alone holds the password; empty where there is none
     * @param query as {@link SelectStatement} allows
     * @param key the query's column that no two rows share and every row has: rows are read in its order
     * @param zone in which the day of an instant is told, or null where the source delivers none
     */
    record Jdbc(
            String url,
            String user,
            String passwordVariable,
            String query,
            String key,
            @Nullable ZoneId zone) implements SourceFormat {

        public static final String NAME = "jdbc";

        @Override
        public String name() {
            return NAME;
        }
    }
}
