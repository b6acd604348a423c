package org.suping.seal.assemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.evidence.Folders;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowCounts;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.prove.ContentFingerprint;
import org.suping.render.RenderedDocument;
import org.suping.seal.Manifest;
import org.suping.seal.PackageLayout;
import org.suping.seal.PackedFile;
import org.suping.seal.Previous;
import org.suping.seal.ReturnContent;
import org.suping.seal.Sealer;
import org.suping.seal.context.ContextFile;
import org.suping.seal.zip.Content;
import org.suping.seal.zip.PackageWriter;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/**
 * Gathers what a package holds and writes it. Every file that was digested before is digested again on the way in: what has
 * changed since is not sealed.
 */
public final class PackageAssembly {

    private final ReturnContent content;
    private final Folders folders;
    private final List<RenderedDocument> documents;
    private final PackageWriter writer = new PackageWriter();
    private final List<Finding> changed = new ArrayList<>();

    /** Of a complete attempt and its documents. */
    public PackageAssembly(ReturnContent content, List<RenderedDocument> documents, Folders folders) {
        this.content = content;
        this.documents = List.copyOf(documents);
        this.folders = folders;
    }

    /**
     * Writes the package.
     *
     * @param maker what the manifest says of the run beyond its content
     * @throws BlockedException when files are gone or are no longer what was digested, naming all of them
     */
    public Manifest write(Path target, Maker maker) throws IOException {
        for (Map.Entry<String, String> text : texts(content, maker.madeBy()).entrySet()) {
            writer.add(text.getKey(), Content.of(text.getValue()));
        }
        addDefinitions();
        for (ContextFile file : maker.context()) {
            writer.add(file.path(), Content.of(file.text()));
        }
        for (PartRef part : content.collected().parts()) {
            add(PackageLayout.EVIDENCE + part.path(), folders.vault().resolve(part), part.digest());
        }
        for (RenderedDocument document : documents) {
            add(PackageLayout.DOCUMENTS + document.name(), document.path(folders), document.digest());
        }
        if (!changed.isEmpty()) {
            throw new BlockedException(ExitCode.NOT_PROVED, changed);
        }
        return writer.write(target, files -> manifest(content.fingerprint(), maker, files));
    }

    /**
     * The texts that follow from a content, by path: the content itself, the guide for auditors, and the figures for other programs.
     *
     * @param madeBy program and Java
     */
    public static SortedMap<String, String> texts(ReturnContent content, String madeBy) {
        FigureList figures = new FigureList(content.definitions(), content.measured());
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(PackageLayout.README, Readme.of(content, madeBy));
        texts.put(
                PackageLayout.CONTENT,
                ContentFingerprint.canonicalText(
                        content.definitions().digest(),
                        content.collected(),
                        content.measured(),
                        content.checked(),
                        content.assessed()));
        texts.put(PackageLayout.FIGURES_CSV, figures.csv());
        texts.put(PackageLayout.FIGURES_JSON, figures.json());
        return texts;
    }

    /** Of evidence for judgements the definitions hold one line, and the folder of copies the bytes. */
    private void addDefinitions() throws IOException {
        for (DefinitionFile file : content.definitions().files()) {
            writer.add(PackageLayout.DEFINITIONS + file.path(), Content.of(file.text()));
            if (EvidenceFile.isPath(file.path())) {
                EvidenceFile shown =
                        EvidenceFile.parse(file.path(), file.text()).orElse(null);
                if (shown != null && Files.exists(folders.evidence().resolve(shown.copyName()))) {
                    String name = file.path().substring(PackageLayout.JUDGEMENTS.length());
                    add(PackageLayout.JUDGEMENTS + name, folders.evidence().resolve(shown.copyName()), shown.digest());
                }
            }
        }
    }

    private void add(String path, Path file, Sha256 expected) throws IOException {
        if (!Files.isRegularFile(file)) {
            changed.add(Finding.of("SEAL-GONE", Severity.HARD, file.toString()));
            return;
        }
        PackedFile packed = writer.add(path, Content.of(file));
        if (!packed.digest().equals(expected)) {
            changed.add(Finding.of(
                    "SEAL-CHANGED",
                    Severity.HARD,
                    file.toString(),
                    packed.digest().brief(),
                    expected.brief()));
        }
    }

    private Manifest manifest(Sha256 fingerprint, Maker maker, List<PackedFile> files) {
        return new Manifest(
                content.collected().attempt(),
                fingerprint,
                content.definitions().digest(),
                maker.identityKey(),
                maker.language(),
                maker.madeBy(),
                maker.sealedBy(),
                maker.previous(),
                content.collected().files(),
                content.collected().counts(),
                content.collected().parts(),
                files);
    }

    /**
     * What is known of the run beyond its content.
     *
     * @param identityKey fingerprint of the key of the identity hashes
     * @param madeBy program and Java
     * @param sealedBy who closes the return
     * @param previous null for a first revision
     * @param context what the return is compared with, and what the bundle of rules says of files that are otherwise
     */
    public record Maker(
            Sha256 identityKey,
            Language language,
            String madeBy,
            Sealer sealedBy,
            @Nullable Previous previous,
            List<ContextFile> context) {}

    /** Rows of the whole return. */
    static RowCounts rows(ReturnContent content) {
        return content.collected().files().stream()
                .map(content.collected()::counts)
                .reduce(RowCounts.ZERO, RowCounts::plus);
    }
}
