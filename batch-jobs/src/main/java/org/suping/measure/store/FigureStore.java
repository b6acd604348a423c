package org.suping.measure.store;

import static java.util.Arrays.asList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.store.ManyRows;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;

/**
 * Figures, their terms and the predicates they were counted by, in the book. Numbers are text there.
 *
 * <p>What was read last is kept: the steps of one run ask for the same figures one after the other, and a group has some hundred
 * thousand.
 */
public final class FigureStore {

    private final JdbcClient jdbc;
    private @Nullable MeasuredReturn read;

    public FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a measured return in the place of what the attempt had. */
    public synchronized void save(Definitions definitions, MeasuredReturn measured) {
        read = null;
        String attempt = measured.attempt().toString();
        for (String table : List.of("figure", "term", "predicate")) {
            jdbc.sql("delete from " + table + " where attempt_id = ?")
                    .param(attempt)
                    .update();
        }
        ManyRows.insert(
                jdbc,
                "figure",
                "attempt_id, indicator, org, dimension, dimension_value, state, figure_value",
                measured.figures().values().stream()
                        .map(figure -> figureRow(attempt, figure))
                        .toList());
        ManyRows.insert(
                jdbc,
                "term",
                "attempt_id, indicator, org, dimension, dimension_value, name, ordinal, kind, state, term_value, row_count",
                measured.figures().values().stream()
                        .flatMap(figure -> termRows(attempt, definitions, figure))
                        .toList());
        ManyRows.insert(
                jdbc,
                "predicate",
                "attempt_id, indicator, term, filter_text, predicate_sql",
                predicateRows(definitions, measured.attempt()));
    }

    /** The figures of an attempt; none when it has not been measured. */
    public synchronized MeasuredReturn load(AttemptKey attempt) {
        MeasuredReturn last = read;
        if (last == null || !last.attempt().equals(attempt)) {
            last = readAll(attempt);
            read = last;
        }
        return last;
    }

    private MeasuredReturn readAll(AttemptKey attempt) {
        Words words = new Words();
        Map<FigureKey, List<Term>> terms = new HashMap<>();
        jdbc.sql("select * from term where attempt_id = ? order by indicator, org, dimension, dimension_value, ordinal")
                .param(attempt.toString())
                .query((ResultSet line) -> {
                    terms.computeIfAbsent(words.key(line), unseen -> new ArrayList<>(2))
                            .add(term(line, words));
                });
        List<Figure> figures = jdbc.sql("select * from figure where attempt_id = ?")
                .param(attempt.toString())
                .query((line, number) -> figure(line, words, terms))
                .list();
        return MeasuredReturn.of(attempt, figures);
    }

    /** One figure with its terms; empty when the attempt has none of this key. */
    public Optional<Figure> find(AttemptKey attempt, FigureKey key) {
        String which = " where attempt_id = ? and indicator = ? and org = ? and dimension = ? and dimension_value = ?";
        List<String> values = List.of(
                attempt.toString(),
                key.indicator(),
                key.org(),
                key.breakdown().dimension(),
                key.breakdown().value());
        Words words = new Words();
        List<Term> terms = jdbc.sql("select * from term" + which + " order by ordinal")
                .params(values)
                .query((line, number) -> term(line, words))
                .list();
        return jdbc.sql("select * from figure" + which)
                .params(values)
                .query((line, number) -> figure(line, words, Map.of(key, terms)))
                .optional();
    }

    /** The breakdowns an indicator was measured by, sorted. */
    public List<Breakdown> breakdowns(AttemptKey attempt, String indicator) {
        return jdbc
                .sql("select distinct dimension, dimension_value from figure where attempt_id = ? and indicator = ?")
                .params(attempt.toString(), indicator)
                .query((line, number) -> new Breakdown(line.getString("dimension"), line.getString("dimension_value")))
                .list()
                .stream()
                .filter(breakdown -> !breakdown.isNone())
                .sorted()
                .toList();
    }

    /** SQL of each term, by indicator code and term name joined with a dot. */
    public SortedMap<String, String> predicates(AttemptKey attempt) {
        SortedMap<String, String> predicates = new TreeMap<>();
        jdbc.sql("select indicator, term, predicate_sql from predicate where attempt_id = ?")
                .param(attempt.toString())
                .query((ResultSet line) -> {
                    predicates.put(
                            line.getString("indicator") + "." + line.getString("term"),
                            line.getString("predicate_sql"));
                });
        return predicates;
    }

    private static List<@Nullable Object> figureRow(String attempt, Figure figure) {
        FigureKey key = figure.key();
        Breakdown breakdown = key.breakdown();
        BigDecimal value = figure.value();
        return asList(
                attempt,
                key.indicator(),
                key.org(),
                breakdown.dimension(),
                breakdown.value(),
                figure.state().name(),
                value == null ? null : value.toPlainString());
    }

    private static Stream<List<@Nullable Object>> termRows(String attempt, Definitions definitions, Figure figure) {
        FigureKey key = figure.key();
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Term term : figure.terms()) {
            TermValue value = term.value();
            rows.add(asList(
                    attempt,
                    key.indicator(),
                    key.org(),
                    key.breakdown().dimension(),
                    key.breakdown().value(),
                    term.name(),
                    rows.size() + 1,
                    indicator.term(term.name()).kind().name(),
                    term.state().name(),
                    value == null ? null : value.text(),
                    value == null ? null : value.rows()));
        }
        return rows.stream();
    }

    private static List<List<String>> predicateRows(Definitions definitions, AttemptKey attempt) {
        List<List<String>> rows = new ArrayList<>();
        for (IndicatorDefinition indicator : definitions.indicators().values()) {
            for (TermDefinition term : indicator.terms()) {
                String sql =
                        definitions.predicate(term, attempt.revision().period()).sql();
                rows.add(List.of(attempt.toString(), indicator.code(), term.name(), term.filterText(), sql));
            }
        }
        return rows;
    }

    private static Figure figure(ResultSet line, Words words, Map<FigureKey, List<Term>> terms) throws SQLException {
        FigureKey key = words.key(line);
        String value = line.getString("figure_value");
        return new Figure(
                key,
                FigureState.valueOf(line.getString("state")),
                value == null ? null : new BigDecimal(value),
                terms.getOrDefault(key, List.of()));
    }

    private static Term term(ResultSet line, Words words) throws SQLException {
        String name = words.same(line.getString("name"));
        FigureState state = FigureState.valueOf(line.getString("state"));
        String text = line.getString("term_value");
        return text == null
                ? Term.without(name, state)
                : Term.of(name, TermValue.parse(Kind.valueOf(line.getString("kind")), text, line.getLong("row_count")));
    }

    /** Figures by the hundred thousand have a few thousand words in their keys: each is held once. */
    private static final class Words {

        private final Map<String, String> known = new HashMap<>();

        String same(String word) {
            return known.computeIfAbsent(word, first -> first);
        }

        FigureKey key(ResultSet line) throws SQLException {
            return new FigureKey(
                    same(line.getString("indicator")),
                    same(line.getString("org")),
                    new Breakdown(same(line.getString("dimension")), same(line.getString("dimension_value"))));
        }
    }
}
