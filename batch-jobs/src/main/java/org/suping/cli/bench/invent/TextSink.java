package org.suping.cli.bench.invent;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows as delimited text. */
final class TextSink implements RowSink {

    private final CsvWriter csv;

    TextSink(Path file) throws IOException {
        csv = CsvWriter.builder().build(Files.newBufferedWriter(file));
    }

    @Override
    public void add(String... cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
