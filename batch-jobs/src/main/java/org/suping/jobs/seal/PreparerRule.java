package org.suping.jobs.seal;

import java.util.Optional;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Person;
import org.suping.definitions.people.Role;
import org.suping.findings.BlockedException;
import org.suping.seal.sign.SigningKey;
import org.suping.submit.FourEyes;
import org.suping.vocabulary.ExitCode;

/**
 * Who may close a return with a key: somebody who may prepare. What another closed nobody could review or approve, and it would be
 * closed all the same. Where {@code people.yml} knows no preparer's certificate and not this one, anybody may.
 */
final class PreparerRule {

    private final People people;

    PreparerRule(People people) {
        this.people = people;
    }

    /**
     * Lets a key close a return.
     *
     * @throws BlockedException when another person has to (17), saying who
     */
    void mustAllow(String by, SigningKey key) {
        boolean known = people.all().stream().anyMatch(person -> isPreparer(person) || holds(person, key));
        if (known && !people.entitles(by, Role.PREPARE, key.certificateFingerprint())) {
            throw new BlockedException(
                    ExitCode.NEEDS_ANOTHER_PERSON,
                    FourEyes.notEntitled(people, Role.PREPARE, by, key.certificateFingerprint()));
        }
    }

    private static boolean isPreparer(Person person) {
        return person.roles().contains(Role.PREPARE) && person.certificate().isPresent();
    }

    private static boolean holds(Person person, SigningKey key) {
        return person.certificate().equals(Optional.of(key.certificateFingerprint()));
    }
}
