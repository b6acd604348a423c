package org.suping.seal.context;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.check.compare.Earlier;
import org.suping.check.imported.FigureImport;
import org.suping.check.imported.ImportedFigure;
import org.suping.definitions.DefinitionFile;
import org.suping.prove.ContentFingerprint;
import org.suping.seal.PackageLayout;
import org.suping.seal.ReturnContent;

/**
 * One file of what a return is compared with.
 *
 * <pre>
 * context/1/content.txt       of an earlier return: its content, whose SHA-256 is the fingerprint of the base
 * context/1/definitions.txt   path and SHA-256 of its definitions; the SHA-256 of this list stands in that content
 * context/1/organisation.yml  one of those definitions: the units as they stood
 * context/2/figures.txt       of imported figures: the digest of the file they came from, then they; SHA-256 as above
 * context/2/import.txt        name, number, file and by whom
 * </pre>
 *
 * <p>They are numbered in the order of the bases in the content.
 *
 * @param path within the package
 */
public record ContextFile(String path, String text) {

    static final String CONTENT = "content.txt";
    static final String DEFINITIONS = "definitions.txt";
    static final String ORGANISATION = "organisation.yml";
    static final String FIGURES = "figures.txt";
    static final String IMPORT = "import.txt";

    /** The paths that a base can have files at. */
    public static List<String> paths(int number) {
        return Stream.of(CONTENT, DEFINITIONS, ORGANISATION, FIGURES, IMPORT)
                .map(name -> path(number, name))
                .toList();
    }

    static String path(int number, String name) {
        return PackageLayout.CONTEXT + number + "/" + name;
    }

    /** Of an earlier return. */
    public static List<ContextFile> of(int number, ReturnContent base) {
        List<DefinitionFile> files = base.definitions().files().stream()
                .filter(DefinitionFile::decidesFigures)
                .toList();
        String listed = files.stream()
                .map(file -> file.path() + " " + file.digest() + "\n")
                .collect(Collectors.joining());
        String organisation = files.stream()
                .filter(file -> file.path().equals(ORGANISATION))
                .map(DefinitionFile::text)
                .findFirst()
                .orElse("");
        String text = ContentFingerprint.canonicalText(
                base.definitions().digest(), base.collected(), base.measured(), base.checked(), base.assessed());
        return List.of(
                new ContextFile(path(number, CONTENT), text),
                new ContextFile(path(number, DEFINITIONS), listed),
                new ContextFile(path(number, ORGANISATION), organisation));
    }

    /** Of imported figures. */
    public static List<ContextFile> of(int number, Earlier.Imported base) {
        FigureImport source = base.base().source();
        String figures = base.figures().values().stream()
                .map(ImportedFigure::line)
                .collect(Collectors.joining("\n", source.digest() + "\n", ""));
        String about = String.join("\n", source.name(), String.valueOf(source.number()), source.file(), source.by());
        return List.of(
                new ContextFile(path(number, FIGURES), figures), new ContextFile(path(number, IMPORT), about + "\n"));
    }
}
