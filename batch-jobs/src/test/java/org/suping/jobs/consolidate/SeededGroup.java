package org.suping.jobs.consolidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.GroupPackages;
import org.suping.collect.mask.IdentityKey;
import org.suping.evidence.Folders;

/**
 * A group of three legal persons (1000, 2000, 5000) with twelve branches each, every branch with a central sub-branch that has a
 * sub-branch, and a second central sub-branch:
 *
 * <pre>
 *   9000 > 1000 > 101 … 112       101 > 1011 > 101101
 *        > 2000 > 201 … 212           > 1012
 *        > 5000 > 501 … 512
 *
 *   103, 107  late             received after the due day: in every number, but not in those as of the due day
 *   105       missing          nothing came: it and its three units are in no number
 *   109       merged into 110  closed on 15 August: what it received until then is in its own package, what came afterwards in 110's
 *   204       returned         its only package was given back: it and its three units are in no number
 *   206       resubmitted      r1, r2, r3: only r3's rows count
 *   208       nil              declares that nobody complained: its complaints are 0, its premium counts
 *   502       r2 returned      r1 stays in force: only r1's rows count
 *   507       has a masking key of its own: how many persons complained is not computable for 5000 and 9000, but is for 507
 *   512       newly opened     on 1 September: nothing before
 * </pre>
 *
 * <p>Everything else is drawn: units, days, channels, causes, lines, amounts and persons, who complain to several branches of one
 * legal person. Every fourth branch delivers one complaint twice.
 */
final class SeededGroup {

    static final List<String> LEGAL_PERSONS = List.of("1000", "2000", "5000");
    static final String GROUP = "9000";

    /** When what comes in time has come, and when the late have. */
    static final Instant IN_TIME = Instant.parse("2026-10-15T02:00:00Z");

    static final Instant LATE = Instant.parse("2026-10-19T02:00:00Z");

    static final Set<String> LATE_BRANCHES = Set.of("103", "107");
    static final Set<String> LEFT_OUT = Set.of("105", "204");

    static final String CLOSED = "109";
    static final String NIL = "208";
    static final String NEW = "512";
    static final String OTHER_KEY = "507";
    private static final String RESUBMITTED = "206";
    private static final String KEPT = "502";
    private static final int BRANCHES = 12;

    private static final String KINDS = """
            kinds:
              group: {zh: 集团, en: group}
              legal-person: {zh: 法人机构, en: legal person}
              branch: {zh: 分公司, en: branch}
              central-sub-branch: {zh: 中心支公司, en: central sub-branch}
              sub-branch: {zh: 支公司, en: sub-branch}

            units:
            """;

    /**
     * A package on its way.
     *
     * @param isReturned whether headquarters gives it back, because nobody signed it
     */
    record Sent(String org, Path file, boolean isReturned) {

        Instant at() {
            return LATE_BRANCHES.contains(org) ? LATE : IN_TIME;
        }
    }

    private final GroupPackages group;
    private final List<Sent> sent = new ArrayList<>();

    /** The file of the last package of a branch that counts. */
    private final Map<String, Path> inForce = new LinkedHashMap<>();

    private SeededGroup(GroupPackages group) {
        this.group = group;
    }

    /** Runs and seals everything. */
    static SeededGroup in(Path folder) throws IOException {
        SeededGroup seeded = new SeededGroup(configured(folder));
        Random random = new Random(20261001);
        for (String legalPerson : LEGAL_PERSONS) {
            for (String branch : branches(legalPerson)) {
                seeded.send(branch, random);
            }
        }
        return seeded;
    }

    /** Headquarters with these rules, which has received nothing yet. */
    Headquarters headquarters(Path folder) throws IOException {
        Path from = group.headquarters().config();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("config").resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Headquarters(new Folders(folder.resolve("config"), folder.resolve("work")));
    }

    private static GroupPackages configured(Path folder) throws IOException {
        GroupPackages group = GroupPackages.in(folder);
        Path config = group.headquarters().config();
        Files.writeString(config.resolve("organisation.yml"), organisation());
        // that few are told in time is to be measured here, not explained
        Files.delete(config.resolve("checks/CK-03.yml"));
        return group.signedBy("王敏");
    }

    /** Every package, those of a branch in the order of their revisions. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The packages that count, by branch. */
    Map<String, Path> inForce() {
        return Map.copyOf(inForce);
    }

    static List<String> branches(String legalPerson) {
        return Stream.iterate(1, i -> i <= BRANCHES, i -> i + 1)
                .map(i -> legalPerson.charAt(0) + "%02d".formatted(i))
                .toList();
    }

    /** The branch and the units below it. */
    static List<String> units(String branch) {
        return List.of(branch, branch + "1", branch + "101", branch + "2");
    }

    /** The unit above, by the shape of its code. */
    static String parent(String unit) {
        return switch (unit.length()) {
            case 6 -> unit.substring(0, 4);
            case 4 -> LEGAL_PERSONS.contains(unit) ? GROUP : unit.substring(0, 3);
            default -> unit.charAt(0) + "000";
        };
    }

    private void send(String branch, Random random) throws IOException {
        SeededRows rows = new SeededRows(branch, random);
        Map<String, String> first = rows.files();
        Map<String, String> second = rows.files();
        Map<String, String> third = rows.files();
        if (branch.equals("105")) {
            return;
        }
        send(branch, null, first, branch.equals("204"));
        if (branch.equals(RESUBMITTED)) {
            send(branch, "补录投诉", second, false);
            send(branch, "更正渠道", third, false);
        }
        if (branch.equals(KEPT)) {
            send(branch, "更正渠道", second, true);
        }
    }

    private void send(String branch, @Nullable String reason, Map<String, String> files, boolean returned)
            throws IOException {
        if (branch.equals(NIL)) {
            Path crm = group.prepared(branch).config().resolve("sources/crm.yml");
            Files.writeString(
                    crm,
                    Files.readString(crm)
                            .replace("columns:", "complete: {notes: \"{period}/*.delivery.yml\"}\ncolumns:"));
        }
        if (branch.equals(OTHER_KEY)) {
            Path key = group.prepared(branch).maskingKey();
            Files.delete(key);
            IdentityKey.openOrMake(key);
        }
        Path file = group.sendFiles(branch, reason, files);
        sent.add(new Sent(branch, returned ? withoutSignature(file) : file, returned));
        if (!returned) {
            inForce.put(branch, file);
        }
    }

    /** What nobody signed is returned. */
    private Path withoutSignature(Path file) throws IOException {
        Path folder = Files.createDirectories(group.inbox().resolveSibling("unsigned"));
        return Files.copy(file, folder.resolve(file.getFileName()));
    }

    private static String organisation() {
        StringBuilder text = new StringBuilder(KINDS);
        unit(text, GROUP, "group", "");
        for (String legalPerson : LEGAL_PERSONS) {
            unit(text, legalPerson, "legal-person", "parent: \"9000\"");
            for (String branch : branches(legalPerson)) {
                List<String> units = units(branch);
                unit(text, branch, "branch", "parent: \"%s\", obliged: true".formatted(legalPerson));
                unit(text, units.get(1), "central-sub-branch", "parent: \"%s\"".formatted(branch));
                unit(text, units.get(2), "sub-branch", "parent: \"%s\"".formatted(units.get(1)));
                unit(text, units.get(3), "central-sub-branch", "parent: \"%s\"".formatted(branch));
            }
        }
        return text.toString();
    }

    private static void unit(StringBuilder text, String code, String kind, String more) {
        String open = code.startsWith(NEW) ? "2026-09-01" : "2010-01-01";
        String closed = code.startsWith(CLOSED) ? ", valid-to: 2026-08-15" : "";
        text.append(("  - {code: \"%s\", name: {zh: 机构%1$s, en: unit %1$s}, kind: %s, "
                        + "regulator: {zh: 监管局, en: office}, valid-from: %s%s%s}\n")
                .formatted(code, kind, open, closed, more.isEmpty() ? "" : ", " + more));
    }
}
