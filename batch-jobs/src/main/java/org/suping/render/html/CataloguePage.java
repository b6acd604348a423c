package org.suping.render.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.render.Wording;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;

/**
 * All indicators on one page: what each means, how it is made of which rows, in words and in SQL, the clause and how certain
 * it is, and a figure as an example. Grouped by the record of their first term, the record with most first.
 */
public final class CataloguePage {

    private static final String TEMPLATE = "/org/suping/html/indicators.mustache";

    private CataloguePage() {}

    /** The indicators of one record. */
    private record Group(String id, String name, int count, List<IndicatorCard> indicators) {}

    /**
     * The page as HTML.
     *
     * @param period whose days stand in the SQL
     * @param examples a figure in words, by indicator; may lack any
     */
    public static String of(Definitions definitions, Period period, Language language, Map<String, String> examples) {
        Wording words = new Wording(language);
        Map<String, List<IndicatorCard>> cards = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : definitions.indicators().values()) {
            String example = examples.getOrDefault(indicator.code(), "");
            cards.computeIfAbsent(indicator.terms().get(0).record(), unseen -> new ArrayList<>())
                    .add(IndicatorCard.of(definitions, indicator, period, words, example));
        }
        List<Group> groups = new ArrayList<>();
        cards.forEach((record, of) ->
                groups.add(new Group(record, words.of(definitions.record(record).name()), of.size(), of)));
        groups.sort(Comparator.comparingInt(Group::count).reversed());
        return template().execute(context(definitions, period, words, groups));
    }

    private static Map<String, Object> context(
            Definitions definitions, Period period, Wording words, List<Group> groups) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("language", words.language() == Language.ZH ? "zh-CN" : "en");
        context.put("title", words.label("catalogue.title"));
        context.put(
                "lead", words.label("catalogue.lead", definitions.indicators().size(), groups.size(), period));
        context.put("note", words.label("catalogue.note", definitions.digest().brief()));
        context.put("searchLabel", words.label("catalogue.search"));
        context.put("recordsLabel", words.label("catalogue.records"));
        context.put("foundTemplate", '"' + words.label("catalogue.found") + '"');
        context.put("groups", groups);
        context.put(
                "labels",
                Map.of(
                        "term", words.label("indicators.term"),
                        "rows", words.label("indicators.condition"),
                        "sql", words.label("indicators.sql"),
                        "breakdowns", words.label("indicators.breakdowns"),
                        "clause", words.label("indicators.clause"),
                        "example", words.label("catalogue.example"),
                        "trace", words.label("catalogue.trace")));
        return context;
    }

    private static Template template() {
        try (InputStream bytes = CataloguePage.class.getResourceAsStream(TEMPLATE)) {
            if (bytes == null) {
                throw new IllegalStateException("The program lacks " + TEMPLATE);
            }
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            return Mustache.compiler().emptyStringIsFalse(true).compile(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
