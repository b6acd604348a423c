package org.suping.definitions.people;

import java.util.Optional;
import java.util.Set;
import org.suping.vocabulary.Sha256;

/**
 * Somebody who answers for returns.
 *
 * @param name as it stands in signatures
 * @param roles what the person may do
 * @param certificate SHA-256 of the person's certificate, as {@code suping keys init} prints it; empty where there is none yet, and
 *     then the person can sign nothing
 * @param org code of the unit for which alone the person signs; empty where that is not said
 */
public record Person(String name, Set<Role> roles, Optional<Sha256> certificate, Optional<String> org) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
