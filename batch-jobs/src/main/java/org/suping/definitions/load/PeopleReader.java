package org.suping.definitions.load;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suping.definitions.Organisation;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.people.People;
import org.suping.definitions.people.Person;
import org.suping.definitions.people.Role;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Sha256;

/** Reads {@code people.yml}. One key under two names would let one person be four eyes. */
final class PeopleReader {

    private PeopleReader() {}

    /** @param organisation whose units people may belong to; empty where it was not asked for, or could not be read */
    static People read(Yaml.Fields root, Optional<Organisation> organisation, Known known) {
        List<Yaml.Fields> people =
                root.list("people").stream().map(Yaml::fields).toList();
        Common.mustDiffer(people.stream().map(person -> person.get("name")).toList(), "PERSON", known);
        Common.mustDiffer(
                people.stream()
                        .flatMap(person -> person.find("certificate").stream())
                        .toList(),
                "CERTIFICATE",
                known);
        organisation.ifPresent(units -> people.stream()
                .flatMap(person -> person.find("org").stream())
                .forEach(org -> known.mustBeOneOf(org, "UNIT", units.units().keySet(), known.isWhole("UNIT", ""))));
        return new People(people.stream().map(PeopleReader::person).toList());
    }

    private static Person person(Yaml.Fields fields) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        fields.list("roles").stream().filter(Yaml::isRead).forEach(role -> roles.add(Role.of(role.text())));
        Optional<Sha256> certificate =
                fields.find("certificate").filter(Yaml::isRead).map(hex -> new Sha256(hex.text()));
        Optional<String> org = fields.find("org").filter(Yaml::isRead).map(Yaml::text);
        return new Person(fields.text("name"), roles, certificate, org);
    }
}
