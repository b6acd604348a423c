package org.suping.cli.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.suping.evidence.Folders;
import org.suping.evidence.store.DuckDb;
import org.suping.vocabulary.Sha256;

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

    /** The bytes of a package digested, then its complaints counted. */
    static Floor digestAndCount(Folders folders, Path file, List<Path> parts) throws IOException {
        long start = System.nanoTime();
        DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.newDigest());
        Files.copy(file, digest);
        return new Floor(aggregate(folders, parts).rows(), since(start));
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
