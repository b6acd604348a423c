package org.suping.seal.bundle;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.suping.definitions.DefinitionFile;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Visible;

/**
 * What a bundle says of itself, and what its issuer signs: {@code bundle.txt}, in UTF-8, each line ended by a line feed.
 *
 * <pre>
 * suping-bundle 1
 * name 2026-09
 * issued 2026-09-20T08:00:00Z
 * by 总公司消费者权益保护部
 * identity-key 51aa…            fingerprint of the key of the identity hashes, or "-"
 * rule 9f2c… checks/CK-01.yml   SHA-256 and path of each file, sorted by path
 * </pre>
 *
 * <p>There is one way to write it, so that its digest names the bundle.
 *
 * @param name as people call it
 * @param issued when, to the second: the issuer's claim, by which bundles are older and newer
 * @param by who issues it
 * @param identityKey empty where headquarters gives none out
 * @param rules digests by path
 */
public record BundleText(
        String name, Instant issued, String by, Optional<Sha256> identityKey, SortedMap<String, Sha256> rules) {

    /** Of a name: what every file system has, and no path. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private static final String FIRST = "suping-bundle 1";
    private static final String NONE = "-";
    private static final String RULE = "rule ";
    private static final List<String> NAMES = List.of("name ", "issued ", "by ", "identity-key ");
    private static final int HEX = 64;

    public BundleText {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        if (!NAME.matcher(name).matches()
                || by.isBlank()
                || !Visible.firstOf(by).isEmpty()) {
            throw new IllegalArgumentException("Not a bundle's name or issuer");
        }
        for (String path : rules.keySet()) {
            if (!isRule(path)) {
                throw new IllegalArgumentException("No rule: " + path);
            }
        }
    }

    /** The signed text. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        List<String> values = List.of(
                name, issued.toString(), by, identityKey.map(Sha256::hex).orElse(NONE));
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(NAMES.get(i)).append(values.get(i)).append('\n');
        }
        rules.forEach((path, digest) ->
                text.append(RULE).append(digest).append(' ').append(path).append('\n'));
        return text.toString();
    }

    /** Names the bundle; what a signature is made over. */
    public Sha256 digest() {
        return Sha256.of(text());
    }

    /** Reads it; what {@link #text()} would not write is an {@link IllegalArgumentException}. */
    public static BundleText parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < NAMES.size() + 2 || !lines[0].equals(FIRST)) {
            throw new IllegalArgumentException("Not a bundle");
        }
        SortedMap<String, Sha256> rules = new TreeMap<>();
        for (int i = NAMES.size() + 1; i < lines.length - 1; i++) {
            String rule = after(RULE, lines[i]);
            if (rule.length() <= HEX) {
                throw new IllegalArgumentException(rule);
            }
            rules.put(rule.substring(HEX + 1), new Sha256(rule.substring(0, HEX)));
        }
        try {
            String key = value(lines, 3);
            BundleText bundle = new BundleText(
                    value(lines, 0),
                    Instant.parse(value(lines, 1)),
                    value(lines, 2),
                    key.equals(NONE) ? Optional.empty() : Optional.of(new Sha256(key)),
                    rules);
            if (!bundle.text().equals(text)) {
                throw new IllegalArgumentException("Not as it is written");
            }
            return bundle;
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }

    /** Those of these files that a bundle holds, by path: digests. */
    static SortedMap<String, Sha256> digests(List<DefinitionFile> files) {
        SortedMap<String, Sha256> digests = new TreeMap<>();
        files.stream().filter(DefinitionFile::isRule).forEach(file -> digests.put(file.path(), file.digest()));
        return digests;
    }

    /** Downwards, of a kind that a bundle holds, and without anything that leads elsewhere. */
    private static boolean isRule(String path) {
        return new DefinitionFile(path, "").isRule()
                && Visible.firstOf(path).isEmpty()
                && !path.contains("\\")
                && !path.contains(":")
                && List.of(path.split("/", -1)).stream().noneMatch(step -> step.isEmpty() || step.startsWith("."));
    }

    private static String value(String[] lines, int which) {
        return after(NAMES.get(which), lines[which + 1]);
    }

    private static String after(String start, String line) {
        if (!line.startsWith(start)) {
            throw new IllegalArgumentException(line);
        }
        return line.substring(start.length());
    }
}
