package org.suping.cli.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.suping.evidence.Folders;
import org.suping.evidence.store.DuckDb;

/**
 * The least that could be done with the same files on the same machine, measured in the same process: what the stages are
 * held against, so that a slow machine does not look like a slow program.
 */
final class Floors {

    private static final int THREADS = 2;

    private Floors() {}

    /**
     * What a floor did.
     *
     * @param rows it came across
     */
    record Floor(long rows, Duration took) {}

    /** Parses the files and throws the rows away. */
    static Floor parse(List<Path> files) {
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            files.forEach(file -> tasks.add(() -> rows(file)));
            long rows = 0;
            for (Future<Long> task : threads.invokeAll(tasks)) {
                rows += task.get();
            }
            return new Floor(rows, since(start));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A file of the bench cannot be parsed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    /** One count by unit and channel over the same parts. */
    static Floor aggregate(Folders folders, List<Path> parts) {
        long start = System.nanoTime();
        try (Connection engine = DuckDb.open(folders, THREADS);
                Statement statement = engine.createStatement();
                ResultSet groups = statement.executeQuery("SELECT org, channel, count(*) AS n FROM "
                        + DuckDb.readParquet(parts) + " GROUP BY org, channel")) {
            long rows = 0;
            while (groups.next()) {
                rows += groups.getLong("n");
            }
            return new Floor(rows, since(start));
        } catch (SQLException refused) {
            throw new IllegalStateException("The parts of the bench cannot be read", refused);
        }
    }

    private static long rows(Path file) {
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

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
