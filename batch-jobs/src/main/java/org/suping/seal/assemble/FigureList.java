package org.suping.seal.assemble;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.evidence.Json;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;

/**
 * All figures for other programs, twice: as a table (RFC 4180, UTF-8 without byte-order mark) and as JSON. Both are made of the
 * content and of nothing else. Figures are text, so that no reader rounds them.
 */
public final class FigureList {

    private final Definitions definitions;
    private final MeasuredReturn measured;

    public FigureList(Definitions definitions, MeasuredReturn measured) {
        this.definitions = definitions;
        this.measured = measured;
    }

    /** One line for each figure, sorted by key; of terms as {@code numerator=17;denominator=20}. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "figure",
                    "indicator",
                    "name_zh",
                    "name_en",
                    "org",
                    "org_name",
                    "dimension",
                    "value_of_dimension",
                    "state",
                    "value",
                    "unit",
                    "terms");
            measured.figures().values().forEach(figure -> csv.writeRecord(line(figure)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> line(Figure figure) {
        FigureKey key = figure.key();
        IndicatorDefinition indicator = definitions.indicator(key.indicator());
        return List.of(
                key.toString(),
                key.indicator(),
                indicator.name().zh(),
                indicator.name().en(),
                key.org(),
                definitions.organisation().unit(key.org()).name().zh(),
                key.breakdown().dimension(),
                key.breakdown().value(),
                figure.state().name(),
                Objects.requireNonNullElse(plain(figure.value()), ""),
                indicator.unit().zh(),
                figure.terms().stream().map(FigureList::term).collect(Collectors.joining(";")));
    }

    private static String term(Term term) {
        TermValue value = term.value();
        return term.name() + "=" + (value == null ? term.state() : value.text().replace(';', ' '));
    }

    /** A list of {@code figure, state, value, terms}; each term with {@code name, state, value, rows}. */
    public String json() {
        return Json.of(measured.figures().values().stream()
                        .map(FigureList::json)
                        .toList()) + "\n";
    }

    private static Map<String, @Nullable Object> json(Figure figure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("figure", figure.key().toString());
        json.put("state", figure.state().name());
        json.put("value", plain(figure.value()));
        json.put("terms", figure.terms().stream().map(FigureList::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Term term) {
        TermValue value = term.value();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", term.name());
        json.put("state", term.state().name());
        json.put("value", value == null ? null : value.text());
        json.put("rows", value == null ? null : Long.toString(value.rows()));
        return json;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
