package org.suping.submit.receive;

import java.util.Optional;
import org.suping.definitions.Organisation;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Person;
import org.suping.definitions.people.Role;
import org.suping.seal.sign.TrustFolder;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Sha256;

/**
 * Whose signatures count at headquarters, and for whom.
 *
 * @param trust certificates that count
 * @param people who may say for which unit alone they sign
 */
public record Signatories(TrustFolder trust, People people, Organisation organisation) {

    /** For which unit alone a certificate signs; empty where that is not said. */
    Optional<OrgUnit> unit(Sha256 certificate) {
        return people.holder(certificate)
                .flatMap(Person::org)
                .filter(organisation::has)
                .map(organisation::unit);
    }

    /** Whether who holds a certificate has the role; whoever {@code people.yml} does not name may act for the branch that trusts it. */
    boolean mayAct(Sha256 certificate, Role role) {
        return people.holder(certificate)
                .map(person -> person.roles().contains(role)
                        && person.org().map(organisation::has).orElse(true))
                .orElse(true);
    }

    /** Whether one is the other, or stands above it: nobody signs for the unit above his own. */
    boolean isAbove(String above, String below) {
        for (String unit = below; unit != null && organisation.has(unit); ) {
            if (unit.equals(above)) {
                return true;
            }
            unit = organisation.unit(unit).parent();
        }
        return false;
    }
}
