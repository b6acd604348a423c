package org.suping.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CollectedReturn;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.SmallRows.Complaint;
import org.suping.measure.SmallRows.Exposure;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Sha256;

/** Writes rows into a vault as a run would: parts of rows by file, parts of settlement beside them. */
public final class SmallVault {

    private final Folders folders;
    private final List<PartRef> parts = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();

    public SmallVault(Path folder) {
        this.folders = new Folders(folder.resolve("config"), folder.resolve("it's work"));
    }

    public Folders folders() {
        return folders;
    }

    /** Writes complaints as one file of one part. */
    public SmallVault with(List<Complaint> complaints) {
        Sha256 file = file();
        List<String> lines = new ArrayList<>();
        for (Complaint row : complaints) {
            int line = lines.size() + 2;
            lines.add("(" + text(file.hex()) + ", " + line + ", "
                    + text(row.status().code()) + ", NULL, "
                    + text(row.org()) + ", " + day(row.receivedOn()) + ", " + day(row.dueOn()) + ", "
                    + day(row.closedOn()) + ", " + text(row.channel()) + ", " + text(row.line()) + ", "
                    + text(row.person()) + ", " + row.daysToTell() + ", " + row.daysToClose() + ")");
            if (row.duplicate()) {
                settled.add("(" + text(file.hex()) + ", " + line + ", 'duplicate', " + text(file.hex()) + ", 2)");
            }
            settled.add("(" + text(file.hex()) + ", " + line + ", 'repeat', " + text(file.hex()) + ", 2)");
        }
        write(
                "complaint",
                file,
                "_file VARCHAR, _row BIGINT, _status VARCHAR, _finding VARCHAR, org VARCHAR, received_on DATE, due_on DATE,"
                        + " closed_on DATE, channel VARCHAR, line VARCHAR, id_no_hash VARCHAR, days_to_tell BIGINT,"
                        + " days_to_close BIGINT",
                lines);
        return this;
    }

    /** Writes premiums as one file of one part. */
    public SmallVault withPremiums(List<Exposure> exposures) {
        Sha256 file = file();
        List<String> lines = new ArrayList<>();
        for (Exposure row : exposures) {
            lines.add("(" + text(file.hex()) + ", " + (lines.size() + 2) + ", " + text(RowStatus.ACCEPTED.code())
                    + ", NULL, " + text(row.org()) + ", " + day(row.month()) + ", " + row.premium() + ")");
        }
        write(
                "exposure",
                file,
                "_file VARCHAR, _row BIGINT, _status VARCHAR, _finding VARCHAR, org VARCHAR, month DATE,"
                        + " premium DECIMAL(18,4)",
                lines);
        return this;
    }

    public CollectedReturn collected() {
        return collected(SmallWorld.ATTEMPT);
    }

    public CollectedReturn collected(AttemptKey attempt) {
        List<PartRef> all = new ArrayList<>(parts);
        if (!settled.isEmpty()) {
            String columns = "_file VARCHAR, _row BIGINT, kind VARCHAR, of_file VARCHAR, of_row BIGINT";
            all.add(store("complaint", PartRef.SETTLEMENT, Sha256.of(""), columns, settled));
        }
        return new CollectedReturn(attempt, List.of(), all, Map.of(), List.of());
    }

    private Sha256 file() {
        return Sha256.of("file " + parts.size());
    }

    private void write(String record, Sha256 file, String columns, List<String> lines) {
        parts.add(store(record, "any", file, columns, lines));
    }

    private PartRef store(String record, String source, Sha256 file, String columns, List<String> lines) {
        String path = record + "-" + source + "-" + parts.size() + ".parquet";
        Path target = folders.vault().root().resolve(path);
        try (DuckDBConnection engine = DuckDb.open(folders, 1);
                Statement statement = engine.createStatement()) {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            statement.execute("CREATE TABLE written (" + columns + ")");
            if (!lines.isEmpty()) {
                statement.execute(lines.stream().collect(Collectors.joining(", ", "INSERT INTO written VALUES ", "")));
            }
            statement.execute("COPY written TO " + DuckDb.text(target.toString()) + " (FORMAT parquet)");
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        return new PartRef(path, record, source, file, 1, 2, 1 + lines.size(), lines.size(), file, file, 1);
    }

    private static String day(@Nullable Object day) {
        return day == null ? "NULL" : "DATE '" + day + "'";
    }

    private static String text(@Nullable String value) {
        return value == null ? "NULL" : DuckDb.text(value);
    }
}
