package org.suping.definitions.load;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Organisation;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** Reads {@code organisation.yml}: a tree without cycles, every unit of a known kind. */
final class OrganisationReader {

    private final Known known;
    private final Map<String, String> parents = new HashMap<>();

    private OrganisationReader(Known known) {
        this.known = known;
    }

    static Organisation read(Yaml.Fields root, Known known) {
        return new OrganisationReader(known).organisation(root);
    }

    private Organisation organisation(Yaml.Fields root) {
        Map<String, Text> kinds = CodesReader.texts(root.get("kinds"));
        List<Yaml> nodes = root.list("units");
        List<Yaml> codes = nodes.stream().map(node -> node.fields().get("code")).toList();
        Common.mustDiffer(codes, "UNIT", known);
        Set<String> names = new HashSet<>(
                codes.stream().filter(Yaml::isRead).map(Yaml::text).toList());
        if (nodes.isEmpty() || !codes.stream().allMatch(Yaml::isRead)) {
            known.leaveUnread("UNIT", "");
        }
        Map<String, OrgUnit> units = new LinkedHashMap<>();
        for (Yaml node : nodes) {
            Yaml.Fields fields = node.fields();
            known.mustBeOneOf(fields.get("kind"), "UNIT_KIND", kinds.keySet(), root.areRead("kinds"));
            fields.find("parent").ifPresent(parent -> addParent(fields.text("code"), parent, names));
            fields.find("merged-into")
                    .ifPresent(heir -> known.mustBeOneOf(heir, "UNIT", names, known.isWhole("UNIT", "")));
            unit(fields).ifPresent(unit -> units.putIfAbsent(unit.code(), unit));
        }
        nodes.forEach(node -> mustBeTakenOver(node.fields(), units));
        nodes.forEach(node -> mustNotBeItsOwnAncestor(node.fields().get("code")));
        return new Organisation(kinds, Collections.unmodifiableMap(units));
    }

    private void addParent(String code, Yaml parent, Set<String> codes) {
        if (known.mustBeOneOf(parent, "UNIT", codes, known.isWhole("UNIT", ""))) {
            parents.put(code, parent.text());
        }
    }

    private Optional<OrgUnit> unit(Yaml.Fields fields) {
        Optional<LocalDate> from = Common.day(fields.get("valid-from"), known);
        @Nullable
        LocalDate to =
                fields.find("valid-to").flatMap(day -> Common.day(day, known)).orElse(null);
        if (from.isPresent() && to != null && to.isBefore(from.get())) {
            known.add(fields.get("valid-to").place(), "organisation-validity", to, from.get());
        }
        return from.map(first -> new OrgUnit(
                fields.text("code"),
                Common.text(fields.get("name")),
                fields.text("kind"),
                fields.find("parent").map(Yaml::text).orElse(null),
                Common.text(fields.get("regulator")),
                fields.truth("obliged"),
                first,
                to,
                fields.find("merged-into").map(Yaml::text).orElse(null)));
    }

    /** By a unit that is there the day after: so nothing is ever merged in a circle. */
    private void mustBeTakenOver(Yaml.Fields fields, Map<String, OrgUnit> units) {
        OrgUnit unit = units.get(fields.text("code"));
        OrgUnit heir =
                fields.find("merged-into").map(Yaml::text).map(units::get).orElse(null);
        if (unit == null || heir == null) {
            return;
        }
        LocalDate last = unit.validTo();
        if (last == null) {
            known.add(fields.get("merged-into").place(), "organisation-merged-open", unit.code(), heir.code());
        } else if (!heir.isValidOn(last.plusDays(1))) {
            known.add(
                    fields.get("merged-into").place(),
                    "organisation-merged-late",
                    unit.code(),
                    heir.code(),
                    last.plusDays(1));
        }
    }

    /** Told once for each unit on the cycle, because each is a line to look at. */
    private void mustNotBeItsOwnAncestor(Yaml code) {
        Set<String> passed = new HashSet<>();
        String above = parents.get(code.text());
        while (above != null && passed.add(above)) {
            if (above.equals(code.text())) {
                known.add(code.place(), "organisation-cycle", code.text());
                return;
            }
            above = parents.get(above);
        }
    }
}
