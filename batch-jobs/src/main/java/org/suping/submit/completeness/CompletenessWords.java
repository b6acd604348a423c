package org.suping.submit.completeness;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suping.definitions.calendar.Deadline;
import org.suping.definitions.calendar.DeadlineRule;
import org.suping.definitions.calendar.Due;
import org.suping.submit.Submission;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/** A period's completeness in words, the same on a screen and on paper. */
public final class CompletenessWords {

    /** Behind a day that rests on a year whose holidays are not announced. */
    public static final String PROVISIONAL = "*";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String NOTHING = "";

    private final Language language;
    private final ZoneId zone;

    /** @param zone in which people are told times */
    public CompletenessWords(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    public String label(String key, Object... arguments) {
        return Labels.in(language, "submissions." + key, arguments);
    }

    /** {@code 2026Q3 报送情况 · 截至 2026-10-21（Asia/Shanghai）}. */
    public String title(Completeness found) {
        return label("title", found.period(), found.asOf(), zone);
    }

    /** How many owe a return, and how many stand how. */
    public String counts(Completeness found) {
        String states = found.counts().entrySet().stream()
                .filter(entry -> entry.getKey() != CompletenessState.NOT_OBLIGED)
                .map(entry -> label("count", entry.getKey().text(), entry.getValue()))
                .collect(Collectors.joining(" · "));
        long others = found.units().size() - found.obliged();
        return label("counts", found.obliged(), states.isEmpty() ? NOTHING : label("states", states))
                + (others == 0 ? NOTHING : label("besides", others));
    }

    public String unit(UnitCompleteness one) {
        return one.unit().code() + " " + name(one);
    }

    public String name(UnitCompleteness one) {
        return one.unit().name().in(language);
    }

    public String state(UnitCompleteness one) {
        return one.state().text().in(language);
    }

    public String due(UnitCompleteness one) {
        return one.deadline()
                .map(due -> due.due() + (due.provisional() ? PROVISIONAL : NOTHING))
                .orElse(NOTHING);
    }

    /** When the first that was accepted came, else what was returned. */
    public Optional<LocalDateTime> received(UnitCompleteness one) {
        return one.came().map(came -> LocalDateTime.ofInstant(came.receivedAt(), zone));
    }

    public String receivedAt(UnitCompleteness one) {
        return received(one).map(MOMENT::format).orElse(NOTHING);
    }

    /** How late it came, or is by now. */
    public String late(UnitCompleteness one) {
        return one.late()
                .map(days -> days.text().in(language) + (days.provisional() ? PROVISIONAL : NOTHING))
                .orElse(NOTHING);
    }

    /** The revision in force. */
    public String revision(UnitCompleteness one) {
        return one.arrivals()
                .inForce()
                .map(Submission::revision)
                .map(revision -> "r" + revision.revision())
                .orElse(NOTHING);
    }

    public String reasons(UnitCompleteness one) {
        return one.reasons().stream().map(reason -> reason.in(language)).collect(Collectors.joining(" · "));
    }

    public String reminder(UnitCompleteness one) {
        return one.reminder()
                .map(reminder -> label("reminder", reminder.before().text()))
                .orElse(NOTHING);
    }

    /** Which deadlines the dates rest on, each with its source and how well that is published. */
    public List<String> rules(Completeness found) {
        return found.units().stream()
                .flatMap(one -> one.deadline().stream())
                .map(Deadline::rule)
                .distinct()
                .map(rule -> label(
                        "rule",
                        rule.name(),
                        limit(rule),
                        rule.source(),
                        rule.certainty().text()))
                .toList();
    }

    /** What is to be said of days that are provisional; nothing where none is. */
    public List<String> provisional(Completeness found) {
        return found.isProvisional() ? List.of(label("provisional", PROVISIONAL)) : List.of();
    }

    /** What came from units that are not listed. */
    public List<String> unexpected(Completeness found) {
        return found.unexpected().stream()
                .map(one -> label("unexpected", one.revision(), one.state().text()))
                .toList();
    }

    private static Text limit(DeadlineRule rule) {
        Text limit = rule.due() instanceof Due.After after
                ? Labels.text("submissions.after." + rule.counted(), after.days())
                : Labels.text("submissions.on", day(((Due.On) rule.due()).day().atYear(LocalDate.EPOCH.getYear())));
        return rule.moves() ? Labels.text("submissions.moves", limit) : limit;
    }

    private static String day(LocalDate day) {
        return day.toString().substring("1970-".length());
    }
}
