package org.suping.check.imported;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file of figures says of each, by the headings it may have. */
enum ImportColumn {
    INDICATOR(true, "指标", "指标代码", "indicator", "code"),
    ORG(true, "机构", "机构代码", "org", "unit"),
    PERIOD(true, "期间", "period"),
    VALUE(true, "数值", "值", "value"),
    BREAKDOWN(false, "分项", "breakdown"),
    CERTAINTY(false, "可靠程度", "核实程度", "certainty");

    private final boolean required;
    private final List<String> headings;

    ImportColumn(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    /** The column of a heading, in whatever case. */
    static Optional<ImportColumn> of(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }

    static List<ImportColumn> required() {
        return Stream.of(values()).filter(column -> column.required).toList();
    }

    /** How it is called first: {@code 指标 (indicator)}. */
    String words() {
        String english = headings.stream()
                .filter(heading -> heading.matches("[a-z]+"))
                .findFirst()
                .orElseThrow();
        return headings.get(0) + " (" + english + ")";
    }
}
