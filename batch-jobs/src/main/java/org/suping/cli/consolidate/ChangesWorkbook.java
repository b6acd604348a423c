package org.suping.cli.consolidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.cli.diff.ListWorkbook;
import org.suping.cli.diff.ListWorkbook.Column;
import org.suping.cli.diff.ListWorkbook.Sheet;
import org.suping.consolidate.GroupChanges.Moved;
import org.suping.consolidate.GroupChanges.Source;
import org.suping.consolidate.GroupChanges.Through;
import org.suping.measure.Figure;

/**
 * What moved as a workbook: a sheet of packages, and one of figures with a line for each unit through whose package a figure moved. The
 * same changes give the same bytes.
 */
final class ChangesWorkbook {

    private static final List<Heading> PACKAGES = List.of(
            new Heading("since", 14),
            new Heading("unit", 30),
            new Heading("before", 20),
            new Heading("after", 20),
            new Heading("manifest", 70));
    private static final List<Heading> FIGURES = List.of(
            new Heading("since", 14),
            new Heading("indicator", 14),
            new Heading("name", 34),
            new Heading("breakdown", 30),
            new Heading("before", 16),
            new Heading("after", 16),
            new Heading("difference", 16),
            new Heading("through", 30),
            new Heading("through-before", 16),
            new Heading("through-after", 16));

    /**
     * Of a column.
     *
     * @param name the last part of its label
     * @param width in digits
     */
    private record Heading(String name, int width) {}

    private final List<ChangedSince> changed;
    private final ChangeWords words;

    ChangesWorkbook(List<ChangedSince> changed, ChangeWords words) {
        this.changed = changed;
        this.words = words;
    }

    /** Writes under a temporary name first. */
    void write(Path file, LocalDate day) {
        try {
            new ListWorkbook(
                            day,
                            List.of(
                                    sheet("packages", PACKAGES, changed.stream().flatMap(this::packages)),
                                    sheet("figures", FIGURES, changed.stream().flatMap(this::figures))))
                    .write(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Sheet sheet(String name, List<Heading> columns, Stream<List<?>> rows) {
        return new Sheet(
                words.label("sheet." + name), columns.stream().map(this::column).toList(), rows);
    }

    private Column column(Heading heading) {
        return new Column(words.label("column." + heading.name()), heading.width());
    }

    private Stream<List<?>> packages(ChangedSince since) {
        return since.changes().sources().stream().map(source -> packageLine(since, source));
    }

    private List<?> packageLine(ChangedSince since, Source source) {
        return List.of(
                since.name(words),
                words.unit(source.org()),
                words.origin(source.before()),
                words.origin(source.now()),
                source.now() == null ? "" : source.now().manifest().hex());
    }

    private Stream<List<?>> figures(ChangedSince since) {
        return since.changes().figures().stream().flatMap(moved -> lines(since, moved));
    }

    private Stream<List<?>> lines(ChangedSince since, Moved moved) {
        List<Object> figure = new ArrayList<>(Arrays.asList(
                since.name(words),
                moved.key().indicator(),
                words.indicator(moved.key()),
                moved.key().breakdown().isNone() ? "" : moved.key().breakdown().toString(),
                cell(moved.before()),
                cell(moved.now()),
                difference(moved)));
        if (moved.through().isEmpty()) {
            return Stream.of(with(figure, List.of("", "", "")));
        }
        return moved.through().stream().map(through -> with(figure, through(through)));
    }

    private List<?> through(Through one) {
        return List.of(words.unit(one.org()), cell(one.before()), cell(one.now()));
    }

    private static List<?> with(List<?> figure, List<?> through) {
        return Stream.concat(figure.stream(), through.stream()).toList();
    }

    /** A number where there is one, so that a reader can reckon with it. */
    private Object cell(Optional<Figure> figure) {
        return value(figure).<Object>map(number -> number).orElseGet(() -> words.value(figure));
    }

    private static Object difference(Moved moved) {
        Optional<BigDecimal> before = value(moved.before());
        return value(moved.now())
                .flatMap(now -> before.map(now::subtract))
                .<Object>map(number -> number)
                .orElse("");
    }

    private static Optional<BigDecimal> value(Optional<Figure> figure) {
        return figure.flatMap(one -> Optional.ofNullable(one.value()));
    }
}
