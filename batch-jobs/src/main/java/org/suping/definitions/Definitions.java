package org.suping.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.Predicates;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.settings.Schedule;
import org.suping.definitions.settings.Settings;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/**
 * Everything the configuration folder says, checked.
 *
 * @param records by code
 * @param codeLists by name
 * @param sources by code, sorted
 * @param indicators by code, sorted
 * @param checks by code, sorted
 * @param schemes by first year
 * @param judgements by organisation and year
 * @param schedule empty when there is none
 * @param consolidation which packages a consolidated return is made of; its organisation is without the units left out
 * @param files the files it was read from, sorted by path
 */
public record Definitions(
        Settings settings,
        Organisation organisation,
        Map<String, CodeList> codeLists,
        Map<String, RecordDefinition> records,
        Map<String, SourceDefinition> sources,
        Map<String, IndicatorDefinition> indicators,
        Map<String, CheckDefinition> checks,
        List<SchemeDefinition> schemes,
        List<Judgements> judgements,
        Schedule schedule,
        Consolidation consolidation,
        List<DefinitionFile> files) {

    private static final String JUDGEMENTS = "judgements/";

    /** Of a return that is made from sources. */
    public Definitions(
            Settings settings,
            Organisation organisation,
            Map<String, CodeList> codeLists,
            Map<String, RecordDefinition> records,
            Map<String, SourceDefinition> sources,
            Map<String, IndicatorDefinition> indicators,
            Map<String, CheckDefinition> checks,
            List<SchemeDefinition> schemes,
            List<Judgements> judgements,
            Schedule schedule,
            List<DefinitionFile> files) {
        this(
                settings,
                organisation,
                codeLists,
                records,
                sources,
                indicators,
                checks,
                schemes,
                judgements,
                schedule,
                Consolidation.NONE,
                files);
    }

    /** The same with only these sources. */
    public Definitions with(Map<String, SourceDefinition> others) {
        return new Definitions(
                settings,
                organisation,
                codeLists,
                records,
                others,
                indicators,
                checks,
                schemes,
                judgements,
                schedule,
                consolidation,
                files);
    }

    /** The same without what was judged for another organisation or year: a return does not rest on it. */
    public Definitions judgedFor(String org, Period period) {
        String folder = JUDGEMENTS + org + "/" + period.year();
        return new Definitions(
                settings,
                organisation,
                codeLists,
                records,
                sources,
                indicators,
                checks,
                schemes,
                List.of(judgements(org, period)),
                schedule,
                consolidation,
                files.stream()
                        .filter(file -> !file.path().startsWith(JUDGEMENTS)
                                || file.path().startsWith(folder))
                        .toList());
    }

    /** What was judged for an organisation in the period's year. */
    public Judgements judgements(String org, Period period) {
        return judgements.stream()
                .filter(judged -> judged.org().equals(org) && judged.year() == period.year())
                .findFirst()
                .orElse(Judgements.none(org, period.year()));
    }

    /** Digest over path and digest of every file but the settings and the schedule, which decide no figure. */
    public Sha256 digest() {
        return digest(files);
    }

    /** The same of files that have not been read. */
    public static Sha256 digest(List<DefinitionFile> files) {
        StringBuilder lines = new StringBuilder();
        for (DefinitionFile file : files) {
            if (file.decidesFigures()) {
                lines.append(file.path()).append(' ').append(file.digest()).append('\n');
            }
        }
        return Sha256.of(lines.toString());
    }

    /** The scheme of the period's year. */
    public Optional<SchemeDefinition> schemeFor(Period period) {
        return SchemeDefinition.of(schemes, period.year());
    }

    /** Percent of a source's rows that may be rejected before the return is stopped. */
    public int rejectedAtMost(SourceDefinition source) {
        Integer own = source.rejectedAtMost();
        return own == null ? settings.rejectedAtMost() : own;
    }

    public RecordDefinition record(String code) {
        RecordDefinition found = records.get(code);
        if (found == null) {
            throw new IllegalArgumentException("No record " + code);
        }
        return found;
    }

    public IndicatorDefinition indicator(String code) {
        IndicatorDefinition found = indicators.get(code);
        if (found == null) {
            throw new IllegalArgumentException("No indicator " + code);
        }
        return found;
    }

    /** Whether its numerator is a part of its denominator: by its terms, or because a check says so. */
    public boolean isPart(IndicatorDefinition indicator) {
        return indicator.isShare()
                || checks.values().stream()
                        .anyMatch(check -> check.rule() instanceof Rule.Coverage coverage
                                && coverage.indicators().contains(indicator.code()));
    }

    /**
     * What a row of the term's record must fulfil to be counted into it: its moment is the period's, and its filter holds.
     * The engine counts by this predicate's SQL, the proof adds rows by evaluating it, and a trace tells its words.
     */
    public Expression predicate(TermDefinition term, Period period) {
        Expression inTime = record(term.record()).counts(term.moment(), period);
        Expression filter = term.filter(period);
        return filter == null ? inTime : Predicates.and(inTime, filter);
    }
}
