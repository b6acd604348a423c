package org.suping.consolidate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.suping.assess.ScoreState;
import org.suping.definitions.Definitions;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.consolidation.Included;
import org.suping.definitions.consolidation.ToldScore;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.FigureKey;
import org.suping.seal.ContentText;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.zip.PackageArchive;
import org.suping.submit.receive.BranchSources;
import org.suping.submit.receive.NilReturns;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * A package that was verified and accepted when it was received, read again: what it says of itself, without its rows.
 *
 * <p>Of its figures only those are kept that are asked for: hundreds of packages tell some hundred thousand.
 *
 * @param name of its file
 * @param digest of its manifest
 * @param sources that define what it delivered
 * @param told the text of its content, without the figures of other units
 */
public record TakenIn(String name, Sha256 digest, Manifest manifest, BranchSources sources, String told) {

    private static final int LARGEST = 256 << 20;
    private static final int SCHEME = 0;
    private static final int PROJECTED = 3;
    private static final int CRITERION = 1;
    private static final int SCORED = 2;
    private static final int KEY = 0;
    private static final int STATE = 1;
    private static final int EARNED = 4;

    /**
     * Reads the kept package.
     *
     * @param registered as the book has it
     * @param units whose figures are asked for
     * @throws BlockedException when the file is not the one that was accepted, or is gone; exit code 13
     */
    public static TakenIn read(Path file, ReceivedPackage registered, Predicate<String> units) {
        String name = String.valueOf(file.getFileName());
        try (PackageArchive archive = open(file, registered)) {
            byte[] bytes = archive.read(PackageLayout.MANIFEST, LARGEST);
            if (!Sha256.of(bytes).equals(registered.manifest())) {
                throw changed(registered, Text.same(Sha256.of(bytes).brief()));
            }
            Manifest manifest = Manifest.parse(bytes);
            String told = new String(mustBeTold(archive, manifest, registered), StandardCharsets.UTF_8);
            return new TakenIn(
                    name,
                    registered.manifest(),
                    manifest,
                    BranchSources.of(archive, manifest),
                    ContentText.onlyOf(units, told));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw changed(registered, Labels.text("consolidate.kept.broken"));
        }
    }

    /** What is wrong with an archive is told of any package; of a kept one there is more to say. */
    private static PackageArchive open(Path file, ReceivedPackage registered) {
        try {
            return PackageArchive.open(file);
        } catch (BlockedException unopened) {
            String now = Files.isReadable(file) ? "broken" : "gone";
            throw changed(registered, Labels.text("consolidate.kept." + now));
        }
    }

    /** What it tells. */
    public ContentText content() {
        return ContentText.parse(told);
    }

    private static byte[] mustBeTold(PackageArchive archive, Manifest manifest, ReceivedPackage registered)
            throws IOException {
        byte[] content = archive.read(PackageLayout.CONTENT, LARGEST);
        if (!Sha256.of(content).equals(manifest.fingerprint())) {
            throw changed(registered, Text.same(PackageLayout.CONTENT));
        }
        return content;
    }

    /** Whose return it is. */
    public RevisionKey revision() {
        return manifest.attempt().revision();
    }

    /**
     * How a consolidated return names it.
     *
     * @param rulebook headquarters' own
     */
    public Included included(Definitions rulebook) {
        RevisionKey revision = revision();
        return new Included(
                revision.org(),
                revision.period(),
                revision.revision(),
                name,
                digest,
                manifest.identityKey(),
                score(rulebook).orElse(null));
    }

    /** What it tells of its score; empty where nothing was scored. */
    private Optional<ToldScore> score(Definitions rulebook) {
        ContentText told = content();
        return told.of("assessment")
                .filter(line ->
                        !line.text(SCHEME).isEmpty() && !line.text(PROJECTED).isEmpty())
                .map(line -> new ToldScore(
                        line.text(SCHEME),
                        new BigDecimal(line.text(PROJECTED)),
                        criteria(told),
                        withoutBase(told, rulebook)))
                .findFirst();
    }

    /** Of a nil return the criteria that have no score because their figures have no base; of any other none. */
    private SortedSet<String> withoutBase(ContentText told, Definitions rulebook) {
        SortedSet<String> without = new TreeSet<>();
        if (new NilReturns(rulebook).isNil(manifest)) {
            Set<String> indicators = told.of("figure")
                    .filter(line -> line.text(STATE).equals(FigureState.NO_RATE.name()))
                    .map(line -> FigureKey.parse(line.text(KEY)))
                    .filter(key -> key.org().equals(revision().org())
                            && key.breakdown().isNone())
                    .map(FigureKey::indicator)
                    .collect(Collectors.toSet());
            Set<String> unscored = told.of("criterion")
                    .filter(line -> line.text(SCORED).equals(ScoreState.NO_VALUE.name()))
                    .map(line -> line.text(CRITERION))
                    .collect(Collectors.toSet());
            rulebook.schemeFor(revision().period()).stream()
                    .flatMap(scheme -> scheme.elements().stream())
                    .flatMap(element -> element.criteria().stream())
                    .filter(criterion -> indicators.contains(String.valueOf(criterion.indicator())))
                    .map(Criterion::code)
                    .filter(unscored::contains)
                    .forEach(without::add);
        }
        return without;
    }

    private static SortedMap<String, BigDecimal> criteria(ContentText told) {
        SortedMap<String, BigDecimal> criteria = new TreeMap<>();
        told.of("criterion")
                .filter(line -> !line.text(EARNED).isEmpty())
                .forEach(line -> criteria.put(line.text(CRITERION), new BigDecimal(line.text(EARNED))));
        return criteria;
    }

    /** @param found in place of the manifest's digest */
    static BlockedException changed(ReceivedPackage registered, Text found) {
        RevisionKey revision = registered.revision();
        return new BlockedException(
                ExitCode.NOT_PROVED,
                Finding.of(
                        "CONS-CHANGED",
                        Severity.HARD,
                        PackageLayout.fileName(revision),
                        registered.manifest().brief(),
                        found,
                        revision.org()));
    }
}
