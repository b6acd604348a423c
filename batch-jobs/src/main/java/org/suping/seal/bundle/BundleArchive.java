package org.suping.seal.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.zip.Content;
import org.suping.seal.zip.PackageArchive;
import org.suping.seal.zip.PackageWriter;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/** A bundle as a file: {@code bundle.txt} first, then its rules by path, stored as they are, and always the same. */
public final class BundleArchive {

    /** How its name ends. */
    public static final String SUFFIX = ".suping-bundle.zip";

    private static final String LIST = "bundle.txt";

    /** More than a definition file may have. */
    private static final int LARGEST = 1 << 20;

    private BundleArchive() {}

    /** {@code 2026-09.suping-bundle.zip}. */
    public static String fileName(BundleText text) {
        return text.name() + SUFFIX;
    }

    /** Writes it, whole or not at all. */
    public static void write(Path target, Bundle bundle) throws IOException {
        PackageWriter writer = new PackageWriter();
        for (Map.Entry<String, String> rule : bundle.rules().entrySet()) {
            writer.add(rule.getKey(), Content.of(rule.getValue()));
        }
        writer.write(target, LIST, bundle.text().text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what a stranger may have sent.
     *
     * @throws BlockedException naming every member that no archive of ours has, or that is not what its list says; exit code 13
     */
    public static Bundle read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (PackageArchive archive = PackageArchive.open(file)) {
            if (!archive.has(LIST)) {
                throw refused(List.of(Finding.of("BUNDLE-NONE", Severity.HARD, name)));
            }
            BundleText text = BundleText.parse(string(archive, LIST));
            return new Bundle(text, rules(archive, text, name));
        } catch (IllegalArgumentException malformed) {
            throw refused(List.of(Finding.of("BUNDLE-NONE", Severity.HARD, name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> rules(PackageArchive archive, BundleText text, String name) throws IOException {
        List<Finding> wrong = new ArrayList<>();
        Map<String, String> rules = new TreeMap<>();
        TreeSet<String> paths = new TreeSet<>(archive.paths());
        paths.addAll(text.rules().keySet());
        paths.remove(LIST);
        for (String path : paths) {
            String rule = archive.has(path) && archive.bytes(path) <= LARGEST ? string(archive, path) : "";
            if (Sha256.of(rule).equals(text.rules().get(path))) {
                rules.put(path, rule);
            } else {
                wrong.add(Finding.of("BUNDLE-FILE", Severity.HARD, name, path));
            }
        }
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
        return rules;
    }

    private static String string(PackageArchive archive, String path) throws IOException {
        if (archive.bytes(path) > LARGEST) {
            throw new IllegalArgumentException(path);
        }
        return new String(archive.read(path, LARGEST), StandardCharsets.UTF_8);
    }

    private static BlockedException refused(List<Finding> findings) {
        return new BlockedException(ExitCode.NOT_PROVED, findings);
    }
}
