package org.suping.cli.sample.group;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suping.vocabulary.Period;

/** The files of one source, one for each quarter: rows that belong to it, as they stood on the day of its export. */
final class Exports implements Closeable {

    /** From the end of a quarter to its export. */
    static final int DAYS_TO_EXPORT = 10;

    private final List<Export> exports = new ArrayList<>();
    private final DateTimeFormatter days;

    private static final class Export {

        private final Period quarter;
        private final CsvWriter csv;
        private long rows;

        Export(Period quarter, CsvWriter csv) {
            this.quarter = quarter;
            this.csv = csv;
        }

        LocalDate madeOn() {
            return quarter.end().plusDays(DAYS_TO_EXPORT);
        }
    }

    Exports(Path data, Shape shape, List<Period> quarters) throws IOException {
        days = DateTimeFormatter.ofPattern(shape.days(), Locale.ROOT);
        for (Period quarter : quarters) {
            Path folder = Files.createDirectories(data.resolve(quarter.toString()));
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(shape.delimiter())
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(Files.newBufferedWriter(folder.resolve(shape.file()), shape.charset()));
            csv.writeRecord(shape.headings());
            exports.add(new Export(quarter, csv));
        }
    }

    /** Writes the row into the exports it belongs to, and says whether there is one. */
    boolean add(History row) {
        boolean written = false;
        for (Export export : exports) {
            if (row.belongsTo(export.quarter, export.madeOn())) {
                export.csv.writeRecord(row.asKnownOn(export.madeOn(), days));
                export.rows++;
                written = true;
            }
        }
        return written;
    }

    /** How many rows each quarter's file has. */
    List<Long> rows() {
        return exports.stream().map(export -> export.rows).toList();
    }

    @Override
    public void close() {
        try {
            for (Export export : exports) {
                export.csv.close();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
