package org.suping.definitions.load.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.Organisation;
import org.suping.definitions.calendar.Deadline;
import org.suping.definitions.calendar.DeadlineException;
import org.suping.definitions.calendar.ReportingCalendar;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;

/** Reads {@code exceptions.yml}: each is of a return that somebody owes, later than the rule says, and lasts until it was used. */
final class ExceptionsReader {

    private final Yaml.Fields root;
    private final Organisation organisation;
    private final ReportingCalendar rules;
    private final Known known;
    private final List<Lasting> read = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param rules the calendar without exceptions */
    ExceptionsReader(Yaml.Fields root, Organisation organisation, ReportingCalendar rules, Known known) {
        this.root = root;
        this.organisation = organisation;
        this.rules = rules;
        this.known = known;
    }

    /**
     * Those that could be read, each with where it stands.
     *
     * @param areSure whether the rules have no mistake that has been told
     */
    List<Lasting> read(boolean areSure) {
        root.list("exceptions").forEach(node -> exception(node.fields(), areSure));
        return List.copyOf(read);
    }

    private void exception(Yaml.Fields fields, boolean areSure) {
        boolean isKnown = known.mustBeOneOf(
                fields.get("org"), "UNIT", organisation.units().keySet());
        Optional<LocalDate> due = fields.find("due").flatMap(day -> Common.day(day, known));
        Optional<LocalDate> expires = Common.day(fields.get("expires"), known);
        if (!fields.areRead("org", "period", "due", "not-obliged", "expires")) {
            return;
        }
        Place place = fields.get("org").place();
        if (fields.find("due").isPresent() == fields.truth("not-obliged")) {
            known.add(place, "calendar-exception", fields.text("org"), fields.text("period"));
            return;
        }
        if (!isKnown || expires.isEmpty() || fields.find("due").isPresent() && due.isEmpty()) {
            return;
        }
        DeadlineException exception = new DeadlineException(
                fields.text("org"),
                Period.parse(fields.text("period")),
                due,
                fields.text("reason"),
                fields.text("approver"),
                expires.get());
        mustBeOnce(exception, place);
        if (areSure) {
            mustBeOwed(exception, fields);
        }
        read.add(new Lasting(
                exception, fields.get("expires").place(), fields.get("approver").place()));
    }

    private void mustBeOnce(DeadlineException exception, Place place) {
        String name = exception.org() + " " + exception.period();
        Integer earlier = lines.putIfAbsent(name, place.line());
        if (earlier != null) {
            known.add(place, "definition-duplicate", Labels.text("kind.EXCEPTION"), name, earlier);
        }
    }

    private void mustBeOwed(DeadlineException exception, Yaml.Fields fields) {
        OrgUnit unit = organisation.unit(exception.org());
        Period period = exception.period();
        Optional<Deadline> byRule = rules.rule(unit, period).map(rule -> rules.byRule(rule, period));
        if (!unit.obliged() || !unit.isValidIn(period) || byRule.isEmpty()) {
            known.add(fields.get("org").place(), "calendar-exception-idle", unit.code(), unit.name(), period);
            return;
        }
        LocalDate rule = byRule.get().due();
        exception
                .due()
                .filter(later -> !later.isAfter(rule))
                .ifPresent(later -> known.add(fields.get("due").place(), "calendar-exception-early", later, rule));
        LocalDate least = exception.due().orElse(period.end());
        if (exception.expires().isBefore(least)) {
            known.add(fields.get("expires").place(), "calendar-exception-short", exception.expires(), least);
        }
    }

    /** An exception, where its last day stands, and where who decided it. */
    record Lasting(DeadlineException exception, Place expires, Place approver) {}
}
