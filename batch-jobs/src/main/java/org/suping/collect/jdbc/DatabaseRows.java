package org.suping.collect.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.suping.collect.Headings;
import org.suping.collect.RawRow;
import org.suping.collect.RowSource;
import org.suping.collect.RowTally;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.DatabaseAddress;
import org.suping.definitions.source.SourceFormat.Jdbc;
import org.suping.evidence.FileDigest;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/**
 * The rows of a query in the order of its key, the first being row 1.
 *
 * <p>Ranges of keys are read ahead, two at a time, each on a read-only connection of its own, and given out in their order. So
 * the digest of what was read is the same however it was read, and says whether the database gave the same rows again.
 */
public final class DatabaseRows implements RowSource {

    private final String name;
    private final SourceDefinition source;
    private final Jdbc format;
    private final Database database;
    private final LongConsumer progress;
    private final BlocksAhead blocks;
    private final CRC32C checksum = new CRC32C();
    private final RawRow raw = new RawRow();
    private @Nullable RowBlock block;
    private int at;
    private long row;
    private long bytes;

    private DatabaseRows(SourceFile file, SourceDefinition source, Database database, LongConsumer progress) {
        this.name = file.name();
        this.source = source;
        this.format = (Jdbc) source.format();
        this.database = database;
        this.progress = progress;
        this.blocks = new BlocksAhead(database, format.key());
    }

    /**
     * Opens the source.
     *
     * @param file what was pinned, or is about to be
     * @param progress is told how many bytes were read so far
     */
    public static DatabaseRows open(
            SourceFile file, SourceDefinition source, DatabaseAccess access, LongConsumer progress) {
        Jdbc format = (Jdbc) source.format();
        Database database = new Database(file, format, access);
        try {
            return new DatabaseRows(file, source, database, progress);
        } catch (RuntimeException unreadable) {
            database.close();
            throw unreadable;
        }
    }

    /** Reads everything and says what it was, as a file's digest does; nothing is kept of it. */
    public FileDigest digest() {
        MessageDigest digest = Sha256.newDigest();
        names().forEach(name -> digest.update((name + '\n').getBytes(StandardCharsets.UTF_8)));
        for (RowBlock next = nextBlock(); next != null; next = nextBlock()) {
            digest.update(next.bytes(), 0, next.digested());
            blocks.giveBack(next);
        }
        return new FileDigest(Sha256.from(digest.digest()), checksum.getValue());
    }

    /** How many bytes the digest was made of. */
    public long bytes() {
        return bytes;
    }

    @Override
    public RowPlaces places() {
        return RowPlaces.of(name);
    }

    @Override
    public Headings headings() {
        Checked<Headings> matched = Headings.match(source.code(), source, names());
        if (matched.isBlocked()) {
            throw new BlockedException(ExitCode.SOURCE_UNREADABLE, matched.findings());
        }
        return matched.orThrow();
    }

    @Override
    public @Nullable RawRow next(RowTally tally) {
        RowBlock current = block;
        while (current == null || at == current.rows()) {
            if (current != null) {
                blocks.giveBack(current);
            }
            current = nextBlock();
            block = current;
            at = 0;
            if (current == null) {
                return null;
            }
        }
        raw.begin(++row);
        current.put(at++, raw);
        return raw;
    }

    @Override
    public long checksum() {
        while (nextBlock() != null) {
            at = 0;
        }
        return checksum.getValue();
    }

    @Override
    public void close() {
        blocks.close();
        database.close();
    }

    private List<String> names() {
        Connection connection = database.borrow();
        try (PreparedStatement statement = database.prepare(connection, "*", "WHERE 1 = 0")) {
            ResultSetMetaData columns = statement.executeQuery().getMetaData();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column));
                if (format.zone() == null && RowBlock.isInstant(columns, column, !DatabaseAddress.isH2(format.url()))) {
                    throw database.blocked("JDBC-07", columns.getColumnLabel(column));
                }
            }
            database.giveBack(connection);
            return names;
        } catch (SQLException failure) {
            throw database.failed(failure, 0);
        }
    }

    private @Nullable RowBlock nextBlock() {
        RowBlock next = blocks.next();
        if (next != null) {
            checksum.update(next.bytes(), 0, next.digested());
            bytes += next.digested();
            progress.accept(bytes);
        }
        return next;
    }
}
