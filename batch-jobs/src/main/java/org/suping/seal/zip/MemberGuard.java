package org.suping.seal.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * Looks at the members of an archive and names each that no package has: a path that leads elsewhere, a link, a folder, one
 * that is packed, two of one name or of names that only differ in case, bytes between members.
 */
final class MemberGuard {

    private static final int LONGEST_PATH = 400;

    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();

    MemberGuard(String name) {
        this.name = name;
    }

    /** What is wrong, in the order in which the members lie. */
    List<Finding> findings(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        long end = 0;
        for (ZipArchiveEntry entry : entries) {
            look(entry);
            if (entry.getLocalHeaderOffset() != end) {
                add("SEAL-GAP", entry.getName());
            }
            // reads the member's own header, which says where its bytes begin
            zip.getRawInputStream(entry).close();
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
        return findings;
    }

    private void look(ZipArchiveEntry entry) {
        // as it stands in the archive: the library turns backslashes round
        String path = new String(entry.getRawName(), StandardCharsets.UTF_8);
        if (!entry.isDirectory() && !isPlain(path)) {
            add("SEAL-PATH", path);
        }
        if (entry.isUnixSymlink()) {
            add("SEAL-LINK", path);
        } else if (entry.isDirectory()) {
            add("SEAL-FOLDER", path);
        } else if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            add("SEAL-PACKED", path);
        }
        String other = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (other != null) {
            add(other.equals(path) ? "SEAL-TWICE" : "SEAL-CASE", path);
        }
    }

    /** Relative, downwards only, and of characters that every file system has. */
    private static boolean isPlain(String path) {
        if (path.isEmpty() || path.length() > LONGEST_PATH || path.contains("\\") || path.contains(":")) {
            return false;
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        for (String step : path.split("/", -1)) {
            if (step.isEmpty() || step.equals(".") || step.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private void add(String code, String path) {
        findings.add(Finding.of(code, Severity.HARD, name, path));
    }
}
