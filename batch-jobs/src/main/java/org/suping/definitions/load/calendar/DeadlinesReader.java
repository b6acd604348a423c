package org.suping.definitions.load.calendar;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suping.definitions.Organisation;
import org.suping.definitions.calendar.DayKind;
import org.suping.definitions.calendar.DeadlineRule;
import org.suping.definitions.calendar.DeadlineRule.Scope;
import org.suping.definitions.calendar.Due;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** Reads {@code deadlines.yml}: every rule is about units there are and can come to bear, and every obliged unit has one. */
final class DeadlinesReader {

    private static final int ALWAYS = 9999;

    private final Yaml.Fields root;
    private final Organisation organisation;
    private final Known known;
    private final List<DeadlineRule> rules = new ArrayList<>();

    DeadlinesReader(Yaml.Fields root, Organisation organisation, Known known) {
        this.root = root;
        this.organisation = organisation;
        this.known = known;
    }

    List<DeadlineRule> read() {
        List<Yaml> nodes = root.list("rules");
        Common.mustDiffer(nodes.stream().map(node -> node.fields().get("code")).toList(), "DEADLINE", known);
        nodes.forEach(node -> rule(node.fields()).ifPresent(rule -> add(rule, node.fields())));
        if (root.areRead("rules")
                && nodes.stream().allMatch(node -> node.fields().isRead())) {
            organisation.units().values().stream()
                    .filter(OrgUnit::obliged)
                    .filter(unit ->
                            rules.stream().noneMatch(rule -> rule.scope().holdsFor(unit)))
                    .forEach(unit -> known.add(
                            root.keyPlace("rules"),
                            "calendar-no-rule",
                            unit.code(),
                            unit.name(),
                            organisation.kinds().getOrDefault(unit.kind(), Text.same(unit.kind()))));
        }
        return List.copyOf(rules);
    }

    private void add(DeadlineRule rule, Yaml.Fields fields) {
        rules.stream()
                .filter(earlier -> earlier.scope().hides(rule.scope()))
                .findFirst()
                .ifPresent(earlier ->
                        known.add(fields.get("code").place(), "calendar-rule-hidden", rule.code(), earlier.code()));
        rules.add(rule);
    }

    private Optional<DeadlineRule> rule(Yaml.Fields fields) {
        mustBeKnown(fields);
        Optional<Due> due = due(fields);
        if (due.isEmpty() || !fields.areRead("periods", "counted", "on-non-working-day", "reminders")) {
            return Optional.empty();
        }
        return due.map(when -> new DeadlineRule(
                fields.text("code"),
                Common.text(fields.get("name")),
                new Scope(
                        fields.text("periods").equals("year"),
                        year(fields, "year-from", 0),
                        year(fields, "year-to", ALWAYS),
                        Set.copyOf(fields.texts("kinds")),
                        Set.copyOf(fields.texts("regulators"))),
                when,
                Common.constant(DayKind.class, fields.get("counted")),
                fields.find("on-non-working-day")
                        .filter(moves -> moves.text().equals("next-working-day"))
                        .isPresent(),
                fields.list("reminders").stream()
                        .filter(Yaml::isRead)
                        .map(days -> Integer.parseInt(days.text()))
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                Common.text(fields.get("source")),
                Common.certainty(fields.get("certainty"))));
    }

    private static int year(Yaml.Fields fields, String key, int otherwise) {
        return fields.find(key).isPresent() ? fields.integer(key) : otherwise;
    }

    private void mustBeKnown(Yaml.Fields fields) {
        fields.list("kinds")
                .forEach(kind -> known.mustBeOneOf(
                        kind, "UNIT_KIND", organisation.kinds().keySet()));
        Set<String> regulators = new HashSet<>();
        organisation.units().values().stream()
                .map(OrgUnit::regulator)
                .flatMap(name -> Stream.of(name.zh(), name.en()))
                .forEach(regulators::add);
        fields.list("regulators")
                .forEach(regulator -> known.mustBeOneOf(
                        regulator, "REGULATOR", regulators.stream().sorted().toList()));
    }

    /** In one of two ways. */
    private Optional<Due> due(Yaml.Fields fields) {
        Optional<Yaml> days = fields.find("days");
        Optional<Yaml> day = fields.find("day");
        if (!fields.areRead("days", "day")) {
            return Optional.empty();
        }
        if (days.isPresent() == day.isPresent()) {
            known.add(fields.get("code").place(), "calendar-due", fields.text("code"));
            return Optional.empty();
        }
        return days.isPresent() ? Optional.of(new Due.After(fields.integer("days"))) : day.flatMap(this::on);
    }

    private Optional<Due> on(Yaml day) {
        try {
            return Optional.of(new Due.On(MonthDay.parse("--" + day.text())));
        } catch (DateTimeException noSuchDay) {
            known.add(day.place(), "definition-day", day.text());
            return Optional.empty();
        }
    }
}
