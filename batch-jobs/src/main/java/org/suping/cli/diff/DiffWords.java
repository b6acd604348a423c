package org.suping.cli.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suping.assess.CriterionScore;
import org.suping.cli.screen.Numbers;
import org.suping.definitions.CodeList;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SchemeDefinition;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.seal.diff.FigureChange;
import org.suping.seal.diff.ReturnDiff;
import org.suping.seal.diff.RowChange;
import org.suping.seal.diff.RowChange.Kind;
import org.suping.seal.diff.ScoreChange;
import org.suping.seal.diff.Version;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/** What a difference says, in one language. */
final class DiffWords {

    private static final String NONE = "—";

    private final ReturnDiff diff;
    private final Language language;

    DiffWords(ReturnDiff diff, Language language) {
        this.diff = diff;
        this.language = language;
    }

    String label(String key, Object... arguments) {
        return Labels.in(language, "diff." + key, arguments);
    }

    String indicator(FigureKey key) {
        return known(key.indicator())
                .map(definitions ->
                        definitions.indicator(key.indicator()).name().in(language))
                .orElse("");
    }

    String unit(FigureKey key) {
        return versions().stream()
                .filter(definitions -> definitions.organisation().has(key.org()))
                .findFirst()
                .map(definitions ->
                        definitions.organisation().unit(key.org()).name().in(language))
                .orElse("");
    }

    String figure(Optional<Figure> figure) {
        return figure.map(this::figure).orElse(NONE);
    }

    String before(FigureChange change) {
        return figure(change.before()) + (isSame(change) ? terms(change.before()) : "");
    }

    String after(FigureChange change) {
        return figure(change.after()) + (isSame(change) ? terms(change.after()) : "");
    }

    /** What a rate was made of tells two equal ones apart. */
    private boolean isSame(FigureChange change) {
        return figure(change.before()).equals(figure(change.after()));
    }

    private String terms(Optional<Figure> figure) {
        String told = BehindFigure.of(figure, language);
        return told.isEmpty() ? "" : " " + told;
    }

    /** The same for a table whose cells hold the numbers alone. */
    String whyInTable(FigureChange change) {
        String why = why(change);
        return isSame(change) && !before(change).equals(after(change))
                ? label("same-value", why, before(change), after(change))
                : why;
    }

    /** The score of the self-assessment; of a year without a scheme none. */
    String projected(Version version) {
        BigDecimal projected = version.content().assessed().projected();
        return projected == null ? NONE : Numbers.of(projected);
    }

    private String figure(Figure figure) {
        return figure.value() == null ? figure.state().text().in(language) : Numbers.of(figure.value());
    }

    /** Rows by record, then definitions; where nothing is known, that it follows from the rest of the return. */
    String why(FigureChange change) {
        List<String> reasons = new ArrayList<>();
        change.rows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(record -> reasons.add(label("rows-of", record(record.getKey()), counts(record.getValue()))));
        if (!change.definitions().isEmpty()) {
            reasons.add(label("definitions-of", String.join(", ", change.definitions())));
        }
        if (before(change).equals(after(change))) {
            reasons.add(label("behind"));
        }
        return reasons.isEmpty() ? NONE : String.join(label("separator"), reasons);
    }

    /** {@code 新增 2 行，改动 1 行}. */
    String counts(Map<Kind, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> label("count." + count.getKey(), count.getValue()))
                .collect(Collectors.joining(label("list")));
    }

    String record(String code) {
        return definition(code).map(record -> record.name().in(language)).orElse(code);
    }

    String criterion(ScoreChange change) {
        return versions().stream()
                .flatMap(definitions -> definitions.schemes().stream())
                .flatMap(scheme -> scheme.elements().stream())
                .flatMap(element -> element.criteria().stream())
                .filter(criterion -> criterion.code().equals(change.criterion()))
                .map((SchemeDefinition.Criterion criterion) -> criterion.name().in(language))
                .findFirst()
                .orElse("");
    }

    String score(Optional<CriterionScore> score) {
        return score.map(known -> known.earned() == null
                        ? label("no-score")
                        : Numbers.of(known.earned()) + " / " + Numbers.of(known.points()))
                .orElse(NONE);
    }

    String cells(RowChange row) {
        return row.cells().stream()
                .map(cell -> label(
                        "cell",
                        column(row.record(), cell.column()),
                        shown(value(row.record(), cell.column(), cell.before())),
                        shown(value(row.record(), cell.column(), cell.after()))))
                .collect(Collectors.joining(label("separator")));
    }

    /** What a cell says: a code by its words, where a version knows them. */
    String value(String record, String column, String cell) {
        return versions().stream()
                .flatMap(definitions -> codes(definitions, record, column).stream())
                .flatMap(codes -> Optional.ofNullable(codes.get(cell)).stream())
                .findFirst()
                .map(words -> words.in(language))
                .orElse(cell);
    }

    private static Optional<Map<String, Text>> codes(Definitions definitions, String record, String column) {
        return Optional.ofNullable(definitions.records().get(record))
                .flatMap(known -> known.column(column))
                .flatMap(coded -> Optional.ofNullable(coded.codeList()))
                .flatMap(list -> Optional.ofNullable(definitions.codeLists().get(list)))
                .map(CodeList::codes);
    }

    String column(String record, String column) {
        return definition(record)
                .flatMap(known -> known.columns().stream()
                        .filter(each -> each.name().equals(column))
                        .findFirst())
                .map(known -> known.title().in(language))
                .orElse(column);
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? NONE : cell;
    }

    private Optional<RecordDefinition> definition(String record) {
        return versions().stream()
                .flatMap(
                        definitions -> Optional.ofNullable(definitions.records().get(record)).stream())
                .findFirst();
    }

    private Optional<Definitions> known(String indicator) {
        return versions().stream()
                .filter(definitions -> definitions.indicators().containsKey(indicator))
                .findFirst();
    }

    /** The later one first. */
    private List<Definitions> versions() {
        return List.of(diff.after(), diff.before()).stream()
                .map((Version version) -> version.content().definitions())
                .toList();
    }
}
