package org.suping.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<DefinitionFile> files) {

    /** Digest over path and digest of every file but the settings and the schedule, which decide no figure. */
    public Sha256 digest() {
        StringBuilder lines = new StringBuilder();
        for (DefinitionFile file : files) {
            if (!file.path().equals("suping.yml") && !file.path().equals("schedule.yml")) {
                lines.append(file.path()).append(' ').append(file.digest()).append('\n');
            }
        }
        return Sha256.of(lines.toString());
    }

    /** The scheme of the period's year. */
    public Optional<SchemeDefinition> schemeFor(Period period) {
        return schemes.stream()
                .filter(scheme -> scheme.yearFrom() <= period.year())
                .filter(scheme -> {
                    Integer last = scheme.yearTo();
                    return last == null || last >= period.year();
                })
                .findFirst();
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
}
