package org.suping.cli.named;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.NearestName;
import org.suping.findings.Severity;
import org.suping.measure.Breakdown;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * The breakdowns of an indicator as people name them: {@code channel=regulator} by its codes, {@code 渠道=监管转办} by the words
 * of the report in either language, or half and half.
 */
public final class NamedBreakdowns {

    private static final int MOST_NAMED = 12;

    private final Definitions definitions;
    private final IndicatorDefinition indicator;
    private final List<Breakdown> known;

    public NamedBreakdowns(Definitions definitions, IndicatorDefinition indicator, List<Breakdown> known) {
        this.definitions = definitions;
        this.indicator = indicator;
        this.known = List.copyOf(known);
    }

    /** A breakdown in words, with what the option takes: {@code 投诉渠道：来访（channel=visit）}. */
    public Text shown(Breakdown breakdown) {
        Text dimension = column(breakdown).map(ColumnDefinition::title).orElse(Text.same(breakdown.dimension()));
        return Labels.text("trace.breakdown", dimension, words(breakdown), breakdown);
    }

    /** The one that is meant, or a finding with those there are and the nearest of them. */
    public Breakdown find(String typed) {
        int sign = typed.indexOf('=');
        String dimension = (sign < 0 ? typed : typed.substring(0, sign)).strip();
        String value = sign < 0 ? "" : typed.substring(sign + 1).strip();
        List<Breakdown> within = known.stream()
                .filter(each -> isNamed(dimensionNames(each), dimension))
                .toList();
        if (within.isEmpty()) {
            throw unknown(typed, dimension, known, this::dimensionNames, this::dimensionWords);
        }
        return within.stream()
                .filter(each -> sign >= 0 && isNamed(valueNames(each), value))
                .findFirst()
                .orElseThrow(() -> unknown(typed, value, within, this::valueNames, this::valueWords));
    }

    private static boolean isNamed(List<String> names, String typed) {
        return names.stream().anyMatch(typed::equalsIgnoreCase);
    }

    private static BlockedException unknown(
            String typed,
            String part,
            List<Breakdown> there,
            Function<Breakdown, List<String>> names,
            Function<Breakdown, Text> words) {
        Map<String, Text> byName = new LinkedHashMap<>();
        there.forEach(each -> names.apply(each).forEach(name -> byName.putIfAbsent(name, words.apply(each))));
        Text all = list(there.stream().map(words).distinct().toList());
        List<Text> near = NearestName.all(part, byName.keySet()).stream()
                .map(byName::get)
                .distinct()
                .toList();
        Text expected = NearestName.told(near)
                .map(nearest -> Labels.text("usage.closest", nearest, all))
                .orElseGet(
                        () -> there.isEmpty() ? Labels.text("usage.no-breakdown") : Labels.text("usage.one-of", all));
        return new BlockedException(
                ExitCode.WRONG_USAGE, Finding.of("USAGE-NAME", Severity.HARD, "--by", typed, expected));
    }

    private static Text list(List<Text> there) {
        return new Text(list(there, Text::zh, "、"), list(there, Text::en, ", "));
    }

    private static String list(List<Text> there, Function<Text, String> words, String separator) {
        String more = there.size() > MOST_NAMED ? " …" : "";
        return there.stream().limit(MOST_NAMED).map(words).collect(Collectors.joining(separator)) + more;
    }

    /** As the option takes it, and its words: {@code channel=regulator (监管转办)}. */
    private Text valueWords(Breakdown breakdown) {
        Text words = words(breakdown);
        return words.equals(Text.same(breakdown.value()))
                ? Text.same(breakdown.toString())
                : Labels.text("usage.breakdown", breakdown, words);
    }

    private Text dimensionWords(Breakdown breakdown) {
        String option = breakdown.dimension() + "=…";
        return column(breakdown)
                .map(column -> Labels.text("usage.breakdown", option, column.title()))
                .orElse(Text.same(option));
    }

    private List<String> dimensionNames(Breakdown breakdown) {
        return column(breakdown)
                .map(ColumnDefinition::title)
                .map(title -> List.of(breakdown.dimension(), title.zh(), title.en()))
                .orElse(List.of(breakdown.dimension()));
    }

    private List<String> valueNames(Breakdown breakdown) {
        Text words = words(breakdown);
        return List.of(breakdown.value(), words.zh(), words.en());
    }

    private Text words(Breakdown breakdown) {
        if (breakdown.value().isEmpty()) {
            return Labels.text("render.unclassified");
        }
        Text same = Text.same(breakdown.value());
        return column(breakdown)
                .flatMap(column -> Optional.ofNullable(column.codeList()))
                .map(list -> definitions.codeLists().get(list))
                .map(CodeList::codes)
                .map(codes -> codes.getOrDefault(breakdown.value(), same))
                .orElse(same);
    }

    private Optional<ColumnDefinition> column(Breakdown breakdown) {
        return indicator.terms().stream()
                .flatMap(term -> definitions.record(term.record()).column(breakdown.dimension()).stream())
                .findFirst();
    }
}
