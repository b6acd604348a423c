package org.suping.submit.receive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.SourceFile;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.zip.PackageArchive;
import org.suping.seal.zip.PackedDefinitions;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/**
 * The source definitions of a package as headquarters reads them when packages are put together: beside its own rulebook, in a folder
 * of the unit's own.
 *
 * @param org whose they are
 * @param files below the package's folder of sources
 */
public record BranchSources(String org, List<DefinitionFile> files) {

    private static final String SOURCES = "sources/";
    private static final List<String> READ_BY = List.of("codes.yml", "organisation.yml", "suping.yml");
    private static final int NAMED = 3;

    /**
     * Those of a package.
     *
     * @throws IllegalArgumentException when one is not what the manifest lists
     */
    public static BranchSources of(PackageArchive archive, Manifest manifest) throws IOException {
        return new BranchSources(
                manifest.attempt().revision().org(),
                PackedDefinitions.below(PackageLayout.DEFINITIONS + SOURCES, archive, manifest));
    }

    /** A rulebook without the sources of whoever wrote it. */
    public static Stream<DefinitionFile> without(List<DefinitionFile> rulebook) {
        return rulebook.stream().filter(file -> !file.path().startsWith(SOURCES));
    }

    /** As they are called beside those of other units: {@code sources/3100/crm.yml}. */
    public Stream<DefinitionFile> named() {
        return files.stream().map(file -> new DefinitionFile(folder() + file.path(), file.text()));
    }

    /**
     * What a rulebook cannot read of them, the first few of it; empty where it reads them all.
     *
     * @param delivered what of the package was read by them
     */
    public Optional<Text> mistakes(List<DefinitionFile> rulebook, List<SourceFile> delivered) {
        Checked<Definitions> read =
                DefinitionsLoader.check(Stream.concat(rulebook.stream().filter(BranchSources::isReadBy), named())
                        .sorted()
                        .toList());
        List<Text> mistakes = read.findings().stream()
                .filter(finding -> finding.where().contains(folder()))
                .map(this::told)
                .collect(Collectors.toCollection(ArrayList::new));
        if (mistakes.isEmpty() && !read.isBlocked()) {
            delivered.stream()
                    .filter(file -> !isDefined(file, read.orThrow()))
                    .map(file -> Labels.text("receive.no-source", file.source(), file.record()))
                    .distinct()
                    .forEach(mistakes::add);
        }
        return mistakes.isEmpty() ? Optional.empty() : Optional.of(words(mistakes));
    }

    /** Whether definitions, read with these, have every source of what was delivered. */
    public boolean define(List<SourceFile> delivered, Definitions definitions) {
        return delivered.stream().allMatch(file -> isDefined(file, definitions));
    }

    private boolean isDefined(SourceFile file, Definitions definitions) {
        SourceDefinition source = definitions.sources().get(org + "." + file.source());
        return source != null && source.record().equals(file.record());
    }

    private String folder() {
        return SOURCES + org + "/";
    }

    /** A source speaks of records, their columns and codes; what is made of them afterwards does not matter to it. */
    private static boolean isReadBy(DefinitionFile file) {
        return READ_BY.contains(file.path()) || file.path().startsWith("records/");
    }

    private Text told(Finding mistake) {
        String where = mistake.where().substring(mistake.where().indexOf(folder()) + folder().length());
        return new Text(
                SOURCES + where + "  " + mistake.found().zh(),
                SOURCES + where + "  " + mistake.found().en());
    }

    private static Text words(List<Text> mistakes) {
        return new Text(words(mistakes, Language.ZH, "；"), words(mistakes, Language.EN, "; "));
    }

    private static String words(List<Text> mistakes, Language language, String between) {
        String more = mistakes.size() > NAMED ? between + "…" + (mistakes.size() - NAMED) : "";
        return mistakes.stream()
                        .limit(NAMED)
                        .map(mistake -> mistake.in(language))
                        .collect(Collectors.joining(between))
                + more;
    }
}
