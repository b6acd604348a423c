package org.suping.definitions.load.calendar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suping.definitions.Organisation;
import org.suping.definitions.calendar.DeadlineException;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Person;
import org.suping.definitions.people.Role;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * Whether whoever freed a unit from its date may decide that: somebody with the role {@code approve} in {@code people.yml} who does not
 * sign for that unit, or for another, alone. Where nobody is entered there, nothing is doubted. No figure rests on it, and the date
 * stays moved; so a doubt is told and stops nothing.
 */
public record Approvers(People people, Organisation organisation) {

    /** Those of a configuration; mistakes in its people are told by whoever loads the definitions. */
    public static Approvers of(Path config, Organisation organisation) {
        return new Approvers(DefinitionsLoader.knownPeople(config), organisation);
    }

    /**
     * What is doubtful about who approved an exception.
     *
     * @param where the exception stands
     */
    public Optional<Finding> doubt(DeadlineException exception, String where) {
        if (people.all().isEmpty()) {
            return Optional.empty();
        }
        Optional<Person> approver = people.named(exception.approver());
        if (approver.isEmpty()) {
            return Optional.of(doubt("calendar-approver-unknown", exception, where));
        }
        if (!approver.get().roles().contains(Role.APPROVE)) {
            return Optional.of(doubt("calendar-approver-role", exception, where));
        }
        return approver.flatMap(Person::org)
                .filter(org -> !isAbove(org, exception.org()))
                .map(org -> doubt("calendar-approver-unit", exception, where, org));
    }

    private Finding doubt(String code, DeadlineException exception, String where, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of(exception.approver(), exception.org(), exception.period(), entitled(exception.org())));
        arguments.addAll(List.of(more));
        return Finding.of(code, Severity.SOFT, where, arguments.toArray());
    }

    private String entitled(String org) {
        String names = people.all().stream()
                .filter(person -> person.roles().contains(Role.APPROVE))
                .filter(person -> person.org().filter(own -> !isAbove(own, org)).isEmpty())
                .map(Person::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "—" : names;
    }

    /** Nobody stands above the topmost unit: there its own people decide. */
    private boolean isAbove(String above, String below) {
        String unit = organisation.unit(below).parent();
        if (unit == null) {
            return above.equals(below);
        }
        while (unit != null && !unit.equals(above)) {
            unit = organisation.unit(unit).parent();
        }
        return unit != null;
    }
}
