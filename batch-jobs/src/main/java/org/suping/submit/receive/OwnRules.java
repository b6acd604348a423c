package org.suping.submit.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.collect.mask.IdentityKey;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.overlay.Overlay;
import org.suping.evidence.Folders;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.bundle.Bundle;
import org.suping.seal.bundle.BundleText;
import org.suping.seal.bundle.IssuedBundle;
import org.suping.seal.bundle.RuleComparison;
import org.suping.seal.bundle.RuleDifference;
import org.suping.seal.zip.PackageArchive;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * The rules a package was made by, held against headquarters' own: a figure that proves itself by other rules is another figure. What
 * somebody declares to be otherwise, by name and with a reason, is an open point; what nobody declares is returned. So is what other
 * packages could not be put together with: other units, records or codes, whoever declares them, and sources that headquarters'
 * rulebook cannot read. The calendar makes no other figure, and headquarters reckons by its own: nothing is said of another one.
 */
public final class OwnRules {

    private static final int LARGEST_TEXT = 256 << 20;
    private static final int NAMED = 5;
    /** What all returns have to have in common to be one: no declaration makes another of these. */
    private static final List<String> OF_ALL = List.of("organisation.yml", "records/", "codes.yml");

    private final Bundle own;
    private final Text name;
    private final List<DefinitionFile> rulebook;
    private final NilReturns nils;
    private final Optional<Sha256> identityKey;
    /** Sources that were read without a mistake: most units of a group have the same. */
    private final Set<List<?>> read = new HashSet<>();

    /**
     * @param name as findings name these rules
     * @param rulebook the rules with the settings beside them
     */
    private OwnRules(
            Bundle own, Text name, List<DefinitionFile> rulebook, NilReturns nils, Optional<Sha256> identityKey) {
        this.own = own;
        this.name = name;
        this.rulebook = rulebook;
        this.nils = nils;
        this.identityKey = identityKey;
    }

    /** Headquarters' configuration, and the masking key that it gave out, where it has one. */
    public static OwnRules of(Definitions definitions, Folders folders) {
        List<DefinitionFile> rules =
                definitions.files().stream().filter(DefinitionFile::isRule).toList();
        BundleText text = new BundleText(
                "headquarters",
                Instant.EPOCH,
                "headquarters",
                Optional.empty(),
                rules.stream()
                        .collect(Collectors.toMap(
                                DefinitionFile::path, DefinitionFile::digest, (one, other) -> one, TreeMap::new)));
        return new OwnRules(
                Bundle.of(text, rules),
                Labels.text("receive.rules.own"),
                definitions.files(),
                new NilReturns(definitions),
                maskingKey(folders));
    }

    /** A bundle in the place of headquarters' configuration; the masking key is the same. */
    public static OwnRules of(IssuedBundle issued, Definitions definitions, Folders folders) {
        Bundle bundle = issued.bundle();
        List<DefinitionFile> rulebook = Stream.concat(
                        definitions.files().stream().filter(file -> !file.isRule()),
                        bundle.rules().entrySet().stream()
                                .map(rule -> new DefinitionFile(rule.getKey(), rule.getValue())))
                .toList();
        return new OwnRules(
                bundle,
                Labels.text("receive.rules.bundle", bundle.text().name(), issued.by()),
                rulebook,
                new NilReturns(definitions),
                maskingKey(folders));
    }

    private static Optional<Sha256> maskingKey(Folders folders) {
        return Files.exists(folders.maskingKey())
                ? Optional.of(IdentityKey.openOrMake(folders.maskingKey()).fingerprint())
                : Optional.empty();
    }

    /** What is otherwise in a package that was verified. */
    List<Finding> findings(Path file, SentReturn sent) {
        try (PackageArchive archive = PackageArchive.open(file)) {
            Manifest manifest = Manifest.parse(archive.read(PackageLayout.MANIFEST, LARGEST_TEXT));
            List<Finding> findings = new ArrayList<>();
            for (RuleDifference difference : RuleComparison.of(own, definitions(archive))) {
                if (difference.decidesFigures()) {
                    finding(difference, sent).ifPresent(findings::add);
                }
            }
            sources(archive, manifest, sent).ifPresent(findings::add);
            nils.doubt(manifest).ifPresent(findings::add);
            identityKey
                    .filter(key -> !key.equals(manifest.identityKey()))
                    .ifPresent(key -> findings.add(Finding.of(
                            "RECEIVE-OTHER-KEY",
                            Severity.SOFT,
                            sent.revision().fileName(),
                            manifest.identityKey().brief(),
                            key.brief())));
            return findings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Finding> finding(RuleDifference difference, SentReturn sent) {
        String where = sent.revision().fileName() + "  " + PackageLayout.DEFINITIONS + difference.path();
        if (difference.isUndeclared()) {
            return Optional.of(Finding.of("RECEIVE-RULES", Severity.HARD, where, words(difference), name));
        }
        return difference
                .overlay()
                .filter(overlay -> difference.isOverlaid())
                .map(overlay -> finding(difference, overlay, where));
    }

    private Finding finding(RuleDifference difference, Overlay overlay, String where) {
        boolean isOfAll = OF_ALL.stream().anyMatch(difference.path()::startsWith);
        Object[] told = {words(difference), overlay.by(), overlay.why(), name};
        return isOfAll
                ? Finding.of("RECEIVE-RULES-OF-ALL", Severity.HARD, where, told)
                : Finding.of("RECEIVE-RULES-DECLARED", Severity.SOFT, where, told);
    }

    private Optional<Finding> sources(PackageArchive archive, Manifest manifest, SentReturn sent) throws IOException {
        BranchSources sources = BranchSources.of(archive, manifest);
        List<?> same = List.of(
                sources.files(),
                manifest.sources().stream()
                        .map(file -> file.source() + " " + file.record())
                        .toList());
        if (read.contains(same)) {
            return Optional.empty();
        }
        Optional<Text> mistakes = sources.mistakes(rulebook, manifest.sources());
        if (mistakes.isEmpty()) {
            read.add(same);
        }
        return mistakes.map(told ->
                Finding.of("RECEIVE-SOURCES", Severity.HARD, sent.revision().fileName(), told, name));
    }

    private Text words(RuleDifference difference) {
        List<Text> words = difference.words(name);
        return new Text(joined(words, Language.ZH, "；"), joined(words, Language.EN, "; "));
    }

    private static String joined(List<Text> words, Language language, String between) {
        String more = words.size() > NAMED ? between + "…" + (words.size() - NAMED) : "";
        return words.stream().limit(NAMED).map(word -> word.in(language)).collect(Collectors.joining(between)) + more;
    }

    private static List<DefinitionFile> definitions(PackageArchive archive) throws IOException {
        List<DefinitionFile> definitions = new ArrayList<>();
        for (String path : archive.paths()) {
            if (path.startsWith(PackageLayout.DEFINITIONS)) {
                definitions.add(new DefinitionFile(
                        path.substring(PackageLayout.DEFINITIONS.length()),
                        new String(archive.read(path, LARGEST_TEXT), StandardCharsets.UTF_8)));
            }
        }
        return definitions;
    }
}
