package org.suping.submit.receive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.definitions.Organisation;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Person;
import org.suping.definitions.people.Role;
import org.suping.seal.sign.Signature;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.OrgUnit;

/**
 * Whose signatures count at headquarters, and for whom.
 *
 * <pre>
 *   people.yml gives the role to nobody of a unit (org)   whoever is trusted acts
 *   it gives the role to somebody of this unit            only those whom it names act
 *   it gives the role to somebody of other units          whoever it does not name acts, and that is told
 * </pre>
 *
 * @param trust certificates that count
 * @param people who may say for which unit alone they sign
 * @param now by headquarters' clock: what a signer claims to be the time proves nothing
 */
public record Signatories(TrustFolder trust, People people, Organisation organisation, Instant now) {

    /** How somebody stands to a package that he signed. */
    enum Standing {
        ACTS,
        /** Acts, though {@code people.yml} names those of other units in the role. */
        UNNAMED,
        /** Signs for another unit only. */
        ELSEWHERE,
        /** Has not the role, or others have it for this unit. */
        NONE
    }

    /** How who signed stands to a unit's package. */
    Standing of(Signature signature, String org) {
        Role role = signature.statement().role();
        Optional<Person> person = people.holder(signature.certificateFingerprint());
        if (person.isPresent()) {
            return person.get().roles().contains(role) ? of(person.get(), org) : Standing.NONE;
        }
        if (ofUnits(role).findAny().isEmpty()) {
            return Standing.ACTS;
        }
        return named(role, org).isEmpty() ? Standing.UNNAMED : Standing.NONE;
    }

    private Standing of(Person person, String org) {
        Optional<OrgUnit> own = person.org().filter(organisation::has).map(organisation::unit);
        if (person.org().isPresent() && own.isEmpty()) {
            return Standing.NONE;
        }
        return own.filter(unit -> !isAbove(unit.code(), org)).isPresent() ? Standing.ELSEWHERE : Standing.ACTS;
    }

    /** For which unit alone somebody signs; empty where that is not said. */
    Optional<OrgUnit> unit(Signature signature) {
        return people.holder(signature.certificateFingerprint())
                .flatMap(Person::org)
                .filter(organisation::has)
                .map(organisation::unit);
    }

    /** Those who have a role for just this unit. */
    List<String> named(Role role, String org) {
        return ofUnits(role)
                .filter(person -> person.org().equals(Optional.of(org)))
                .map(Person::name)
                .toList();
    }

    /** Those who have a role for one unit: as long as there are none, who signs for which is kept nowhere but at the branches. */
    private Stream<Person> ofUnits(Role role) {
        return people.all().stream()
                .filter(person -> person.roles().contains(role) && person.org().isPresent());
    }

    /** Whether one is the other, or stands above it: nobody signs for the unit above his own. */
    private boolean isAbove(String above, String below) {
        for (String unit = below; unit != null && organisation.has(unit); ) {
            if (unit.equals(above)) {
                return true;
            }
            unit = organisation.unit(unit).parent();
        }
        return false;
    }
}
