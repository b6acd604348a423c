package org.suping.consolidate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.ToldScore;

/**
 * Writes which packages a return is made of as {@code consolidation.yml}, and what is carried over beside it; all is pinned with its
 * definitions.
 */
final class ConsolidationFile {

    private ConsolidationFile() {}

    /** The file, and one for each unit that is carried over. */
    static List<DefinitionFile> of(Consolidation consolidation) {
        return Stream.concat(
                        Stream.of(list(consolidation)),
                        consolidation.carried().stream()
                                .map(one -> new DefinitionFile(CarriedOver.path(one.org()), one.figures())))
                .toList();
    }

    private static DefinitionFile list(Consolidation consolidation) {
        StringBuilder text =
                new StringBuilder("# Written by suping consolidate: the packages this return is made of.\n");
        text.append(consolidation.packages().isEmpty() ? "packages: []\n" : "packages:\n");
        consolidation
                .packages()
                .forEach(one -> text.append("  - org: ")
                        .append(quoted(one.org()))
                        .append('\n')
                        .append("    period: ")
                        .append(quoted(one.period().toString()))
                        .append('\n')
                        .append("    revision: ")
                        .append(one.revision())
                        .append('\n')
                        .append("    name: ")
                        .append(quoted(one.name()))
                        .append('\n')
                        .append("    manifest: ")
                        .append(quoted(one.manifest().hex()))
                        .append('\n')
                        .append("    key: ")
                        .append(quoted(one.key().hex()))
                        .append('\n')
                        .append(score(one.score())));
        text.append(consolidation.leftOut().isEmpty() ? "left-out: []\n" : "left-out:\n");
        consolidation
                .leftOut()
                .forEach(one -> text.append("  - org: ")
                        .append(quoted(one.org()))
                        .append('\n')
                        .append("    name: {zh: ")
                        .append(quoted(one.name().zh()))
                        .append(", en: ")
                        .append(quoted(one.name().en()))
                        .append("}\n")
                        .append("    reason: ")
                        .append(quoted(one.reason()))
                        .append('\n')
                        .append(one.isDecided() ? "    why: " + quoted(one.why()) + "\n" : ""));
        text.append(consolidation.carried().isEmpty() ? "" : "carried-over:\n");
        consolidation.carried().forEach(one -> text.append(carried(one)));
        return new DefinitionFile("consolidation.yml", text.toString());
    }

    private static String carried(CarriedOver one) {
        return "  - org: " + quoted(one.org())
                + "\n    period: " + quoted(one.period().toString())
                + "\n    revision: " + one.revision()
                + "\n    name: " + quoted(one.name())
                + "\n    manifest: " + quoted(one.manifest().hex())
                + "\n    reason: " + quoted(one.reason())
                + "\n    otherwise: ["
                + one.otherwise().stream()
                        .sorted()
                        .map(ConsolidationFile::quoted)
                        .collect(Collectors.joining(", "))
                + "]\n";
    }

    private static String score(@Nullable ToldScore told) {
        return told == null
                ? ""
                : "    score: {scheme: " + quoted(told.scheme()) + ", projected: "
                        + quoted(told.projected().toPlainString()) + ", criteria: {" + criteria(told) + "}"
                        + withoutBase(told) + "}\n";
    }

    private static String withoutBase(ToldScore told) {
        return told.isComparable()
                ? ""
                : told.withoutBase().stream()
                        .map(ConsolidationFile::quoted)
                        .collect(Collectors.joining(", ", ", without-base: [", "]"));
    }

    private static String criteria(ToldScore told) {
        return told.criteria().entrySet().stream()
                .map(one -> quoted(one.getKey()) + ": " + quoted(one.getValue().toPlainString()))
                .collect(Collectors.joining(", "));
    }

    /** A digest of digits alone would be a number, a period a name with a meaning elsewhere. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
