package org.suping.prove.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.evidence.Vault;
import org.suping.evidence.store.DuckDb;
import org.suping.prove.RowRef;
import org.suping.prove.Trace.Cell;
import org.suping.prove.Trace.ShownRow;
import org.suping.prove.Verdict;
import org.suping.prove.store.part.UnreadablePartException;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** Reads the named cells of a few rows, masked as they lie in their parts. */
final class RowDetails {

    private final DuckDBConnection engine;
    private final Vault vault;
    private final Map<String, CodeList> codeLists;
    private final Map<Sha256, RowPlaces> places;

    RowDetails(DuckDBConnection engine, Vault vault, Definitions definitions, CollectedReturn collected) {
        this.engine = engine;
        this.vault = vault;
        this.codeLists = definitions.codeLists();
        this.places = collected.files().stream()
                .collect(Collectors.toMap(file -> file.digest(), SourceFile::places, (first, second) -> first));
    }

    ShownRow show(RowRef row, Verdict verdict, List<ColumnDefinition> columns) {
        Sha256 file = row.part().file();
        return new ShownRow(
                places.getOrDefault(file, RowPlaces.of(file.brief())), row.number(), verdict, cells(row, columns));
    }

    private List<Cell> cells(RowRef row, List<ColumnDefinition> columns) {
        String names = columns.stream()
                .map(column -> DuckDb.name(column.name()) + "::VARCHAR")
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + names + " FROM " + DuckDb.readParquet(List.of(vault.resolve(row.part())))
                + " WHERE _row = " + row.number();
        List<Cell> cells = new ArrayList<>();
        try (Connection connection = engine.duplicate();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            if (found.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    ColumnDefinition column = columns.get(i);
                    cells.add(new Cell(column.name(), column.title(), words(column, found.getString(i + 1))));
                }
            }
        } catch (SQLException broken) {
            throw new UnreadablePartException(row.part(), broken);
        }
        return cells;
    }

    private Text words(ColumnDefinition column, @Nullable String value) {
        if (value == null) {
            return Text.EMPTY;
        }
        CodeList codes = column.codeList() == null ? null : codeLists.get(column.codeList());
        return codes == null ? Text.same(value) : codes.codes().getOrDefault(value, Text.same(value));
    }
}
