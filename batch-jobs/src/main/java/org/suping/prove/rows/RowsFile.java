package org.suping.prove.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that takes rows one after the other. Nothing is held but the row. */
public sealed interface RowsFile extends AutoCloseable permits CsvRows, XlsxRows {

    /**
     * Opens by the ending of the name.
     *
     * @return empty for an ending other than .csv and .xlsx
     */
    static Optional<RowsFile> open(Path file, Path target, List<String> headings) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Optional.of(CsvRows.open(target, headings));
        }
        return name.endsWith(".xlsx") ? Optional.of(XlsxRows.open(target, headings)) : Optional.empty();
    }

    /** String, Long, BigDecimal or LocalDate; null where there is nothing. */
    void add(List<@Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
