package org.suping.check.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.check.imported.FigureImport;
import org.suping.check.imported.ImportedFigure;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.ManyRows;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/**
 * Imported figures in the book. An import under a name that is there is the next of that name, and counts in place of those
 * before it, which stay for the returns that were compared with them. Callers hold the transaction.
 */
public final class ImportStore {

    private static final String COLUMNS =
            "import_name, number, indicator, org, period, dimension, dimension_value, figure_value, certainty";

    private final JdbcClient jdbc;

    public ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The import of each name that counts, the latest first. */
    public List<FigureImport> all() {
        return jdbc.sql("select i.* from figure_import i where i.number ="
                        + " (select max(m.number) from figure_import m where m.import_name = i.import_name)"
                        + " order by i.imported_at desc, i.import_name")
                .query((line, number) -> source(line))
                .list();
    }

    /** The one that counts of a name. */
    public Optional<FigureImport> find(String name) {
        return all().stream().filter(source -> source.name().equals(name)).findFirst();
    }

    public void add(FigureImport source, List<ImportedFigure> figures) {
        jdbc.sql("insert into figure_import (import_name, number, file_name, file_digest, imported_by, imported_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(source.name(), source.number(), source.file())
                .params(source.digest().hex(), source.by(), Book.utc(source.at()))
                .update();
        ManyRows.insert(
                jdbc,
                "imported_figure",
                COLUMNS,
                figures.stream().map(figure -> row(source, figure)).toList());
    }

    /** All figures of an import, sorted by period and key. */
    public List<ImportedFigure> figures(FigureImport source) {
        return jdbc.sql("select " + COLUMNS + " from imported_figure where import_name = ? and number = ?"
                        + " order by period, indicator, org, dimension, dimension_value")
                .params(source.name(), source.number())
                .query((line, number) -> figure(line))
                .list();
    }

    private static List<Object> row(FigureImport source, ImportedFigure figure) {
        FigureKey key = figure.key();
        return List.of(
                source.name(),
                source.number(),
                key.indicator(),
                key.org(),
                figure.period().toString(),
                key.breakdown().dimension(),
                key.breakdown().value(),
                figure.value().toPlainString(),
                figure.certainty().code());
    }

    static FigureImport source(ResultSet line) throws SQLException {
        return new FigureImport(
                line.getString("import_name"),
                line.getInt("number"),
                line.getString("file_name"),
                new Sha256(line.getString("file_digest")),
                line.getString("imported_by"),
                Book.instant(line.getObject("imported_at", LocalDateTime.class)));
    }

    private static ImportedFigure figure(ResultSet line) throws SQLException {
        Breakdown breakdown = new Breakdown(line.getString("dimension"), line.getString("dimension_value"));
        return new ImportedFigure(
                Period.parse(line.getString("period")),
                new FigureKey(line.getString("indicator"), line.getString("org"), breakdown),
                new BigDecimal(line.getString("figure_value")),
                Certainty.parse(line.getString("certainty")));
    }
}
