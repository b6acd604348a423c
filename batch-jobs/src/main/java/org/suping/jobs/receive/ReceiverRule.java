package org.suping.jobs.receive;

import org.suping.definitions.people.People;
import org.suping.definitions.people.Role;
import org.suping.findings.BlockedException;
import org.suping.seal.sign.SigningKey;
import org.suping.submit.FourEyes;
import org.suping.vocabulary.ExitCode;

/** Who may sign receipts: where {@code people.yml} gives the role {@code receive} to anybody, nobody else. */
record ReceiverRule(People people) {

    /**
     * Whether a key may sign them.
     *
     * @throws BlockedException when it may not, naming who may (17)
     */
    void mustAllow(SigningKey key) {
        if (!people.with(Role.RECEIVE).isEmpty()
                && !people.entitles(key.owner(), Role.RECEIVE, key.certificateFingerprint())) {
            throw new BlockedException(
                    ExitCode.NEEDS_ANOTHER_PERSON,
                    FourEyes.notEntitled(people, Role.RECEIVE, key.owner(), key.certificateFingerprint()));
        }
    }
}
