package org.suping.definitions.people;

import java.util.List;
import java.util.Optional;
import org.suping.vocabulary.Sha256;

/**
 * {@code people.yml}: no two people have one name, and no two one certificate.
 *
 * @param all in the order of the file
 */
public record People(List<Person> all) {

    /** Where there is no such file: nobody is known. */
    public static final People NOBODY = new People(List.of());

    public People {
        all = List.copyOf(all);
    }

    /** Whoever has this name. */
    public Optional<Person> named(String name) {
        return all.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    /** Whose certificate this is. */
    public Optional<Person> holder(Sha256 certificate) {
        return all.stream()
                .filter(person -> person.certificate().equals(Optional.of(certificate)))
                .findFirst();
    }

    /** Whether somebody of this name may act in this role with this certificate. */
    public boolean entitles(String name, Role role, Sha256 certificate) {
        return named(name)
                .filter(person -> person.roles().contains(role))
                .flatMap(Person::certificate)
                .filter(certificate::equals)
                .isPresent();
    }

    /** The names of those who may act in a role. */
    public List<String> with(Role role) {
        return all.stream()
                .filter(person -> person.roles().contains(role))
                .map(Person::name)
                .toList();
    }
}
