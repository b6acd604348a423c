package org.suping.jobs.consolidate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.suping.check.compare.UnitWords;
import org.suping.definitions.Definitions;
import org.suping.definitions.WrongDefinitionsException;
import org.suping.definitions.calendar.Deadline;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.definitions.consolidation.Timeliness;
import org.suping.definitions.consolidation.UnitTimeliness;
import org.suping.definitions.load.calendar.CalendarLoader;
import org.suping.evidence.Folders;
import org.suping.findings.Checked;
import org.suping.submit.Submission;
import org.suping.submit.completeness.CompletenessReckoning;
import org.suping.submit.completeness.CompletenessState;
import org.suping.submit.completeness.UnitCompleteness;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/**
 * The units below a legal person whose return does not count yet, as {@code submissions} tells them. Without deadlines every unit that
 * {@code organisation.yml} obliges owes one.
 */
final class OwedReturns {

    private final List<UnitCompleteness> below;
    private final List<UnitCompleteness> without;
    private final LocalDate day;
    private final ZoneId zone;

    /** @param below all that owe a return or sent one */
    private OwedReturns(List<UnitCompleteness> below, LocalDate day, ZoneId zone) {
        this.below = below;
        this.without = below.stream()
                .filter(one -> one.unit().obliged() && one.arrivals().inForce().isEmpty())
                .toList();
        this.day = day;
        this.zone = zone;
    }

    /**
     * Looks who is without one.
     *
     * @param org which itself owes nothing here: its return is what is made
     * @param submissions all that came for the period
     */
    static OwedReturns of(
            Definitions rulebook,
            Folders folders,
            String org,
            Period period,
            List<Submission> submissions,
            Instant until) {
        ZoneId zone = rulebook.settings().zone();
        LocalDate day = LocalDate.ofInstant(until, zone);
        Set<String> below = rulebook.organisation().subtree(org, period).stream()
                .map(OrgUnit::code)
                .filter(code -> !code.equals(org))
                .collect(Collectors.toSet());
        List<Submission> then = submissions.stream()
                .filter(one -> !one.receivedAt().isAfter(until))
                .toList();
        List<UnitCompleteness> listed = new CompletenessReckoning(rulebook.organisation(), calendar(folders, day), zone)
                .of(period, then, day).units().stream()
                        .filter(one -> below.contains(one.unit().code()))
                        .filter(one ->
                                one.unit().obliged() || !one.arrivals().all().isEmpty())
                        .toList();
        return new OwedReturns(listed, day, zone);
    }

    private static ReportingCalendar calendar(Folders folders, LocalDate day) {
        Checked<ReportingCalendar> read = CalendarLoader.load(folders.config(), day);
        if (read.isBlocked()) {
            throw new WrongDefinitionsException(read.findings());
        }
        return read.orThrow();
    }

    /** Whether nothing is said against leaving out whoever is without: none of them owes a return. */
    boolean areNone() {
        return without.stream().allMatch(one -> one.state() == CompletenessState.NOT_OBLIGED);
    }

    int count() {
        return owing().size();
    }

    /** The units with their states: {@code 3200 江苏分公司（未报）}. */
    Text words() {
        List<UnitCompleteness> owing = owing();
        return new Text(
                owing.stream()
                        .map(one -> UnitWords.of(one.unit()).zh() + "（"
                                + one.state().text().zh() + "）")
                        .collect(Collectors.joining("、")),
                owing.stream()
                        .map(one -> UnitWords.of(one.unit()).en() + " ("
                                + one.state().text().en() + ")")
                        .collect(Collectors.joining(", ")));
    }

    /** All of them, also those that owe nothing: a tree has no unit of which nobody speaks. */
    List<LeftOut> leftOut() {
        return without.stream()
                .map(one -> new LeftOut(one.unit().code(), one.unit().name(), code(one.state())))
                .toList();
    }

    /** Which of them came in time, for the documents. */
    Timeliness timeliness() {
        boolean allCame = below.stream()
                .allMatch(one -> one.arrivals().first().isPresent() || one.state() == CompletenessState.NOT_OBLIGED);
        return new Timeliness(
                allCame ? null : day, below.stream().map(this::timeliness).toList());
    }

    private UnitTimeliness timeliness(UnitCompleteness one) {
        return new UnitTimeliness(
                one.unit().code(),
                one.unit().name(),
                code(one.state()),
                one.deadline().map(Deadline::due).orElse(null),
                one.came()
                        .map(came ->
                                LocalDateTime.ofInstant(came.receivedAt(), zone).truncatedTo(ChronoUnit.SECONDS))
                        .orElse(null),
                one.late().orElse(null),
                one.deadline().filter(Deadline::provisional).isPresent());
    }

    private static String code(CompletenessState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<UnitCompleteness> owing() {
        return without.stream()
                .filter(one -> one.state() != CompletenessState.NOT_OBLIGED)
                .toList();
    }
}
