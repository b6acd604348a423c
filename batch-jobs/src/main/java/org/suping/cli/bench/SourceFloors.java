package org.suping.cli.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.suping.cli.bench.Floors.Floor;
import org.suping.cli.bench.invent.BenchFormat;

/** The least that reading the complaints can cost: every row parsed and thrown away, in the form it was delivered in. */
final class SourceFloors {

    private static final int THREADS = 2;
    /** Else H2 holds all rows before it gives the first: a million of them do not fit. */
    private static final String STREAMED = ";LAZY_QUERY_EXECUTION=1";

    private SourceFloors() {}

    static Floor of(BenchFolder folder, BenchFormat format) {
        return switch (format) {
            case TEXT -> parse(folder.complaints(), SourceFloors::lines);
            case WORKBOOK -> parse(folder.complaints(), SourceFloors::sheetRows);
            case DATABASE -> parse(List.of(folder.table()), SourceFloors::tableRows);
        };
    }

    /** Counts the rows of one file. */
    private interface RowCounter {
        long count(Path file) throws Exception;
    }

    private static Floor parse(List<Path> files, RowCounter counter) {
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            files.forEach(file -> tasks.add(() -> counter.count(file)));
            long rows = 0;
            for (Future<Long> task : threads.invokeAll(tasks)) {
                rows += task.get();
            }
            return new Floor(rows, Floors.since(start));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A file of the bench cannot be parsed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long lines(Path file) {
        long rows = -1;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CsvRecord row : csv) {
                rows += row.getFieldCount() > 0 ? 1 : 0;
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long sheetRows(Path file) throws IOException, XMLStreamException {
        long rows = -1;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry member : Collections.list(zip.entries())) {
                try (InputStream bytes = zip.getInputStream(member)) {
                    rows += rows(new InputFactoryImpl().createXMLStreamReader(bytes));
                }
            }
        }
        return rows;
    }

    private static long rows(XMLStreamReader xml) throws XMLStreamException {
        long rows = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows++;
            } else if (xml.isCharacters()) {
                xml.getTextLength();
            }
        }
        return rows;
    }

    private static long tableRows(Path database) throws SQLException {
        long rows = 0;
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + database.toAbsolutePath() + ";ACCESS_MODE_DATA=r" + STREAMED, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from complaint order by ROW_ID")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getString(column);
                }
                rows++;
            }
        }
        return rows;
    }
}
