package org.suping.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Sha256;

/**
 * Reads a trail and says what is wrong with it: a line that is none, a number that is missing or doubled, a line whose predecessor is not
 * the one it was written after, and an anchor that is in no line, which is how a trail that was cut off or written anew is found.
 */
public final class AuditCheck {

    /** In place of bytes that are no UTF-8; no line holds it, so it is made one that cannot be read. */
    private static final char UNDECODABLE = '\uFFFD';

    private final Path file;
    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Sha256> heads = new HashSet<>();

    private AuditCheck(Path file) {
        this.file = file;
    }

    /**
     * Reads the whole trail.
     *
     * @param file which need not be there
     * @param anchors what others saw of it
     */
    public static AuditCheck of(Path file, List<Anchor> anchors) {
        AuditCheck check = new AuditCheck(file);
        check.read();
        anchors.stream().filter(anchor -> !check.heads.contains(anchor.head())).forEach(check::isCutOff);
        return check;
    }

    /** The lines that could be read, in their order. */
    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /** Every difference, in the order of the lines. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("(?<=\n)");
            if (!lines[0].equals(AuditTrail.FIRST)) {
                tell("AUDIT-FIRST", 1);
            }
            String before = lines[0];
            for (int i = 1; i < lines.length; i++) {
                read(lines[i], before, i);
                before = lines[i];
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line, String before, int number) {
        heads.add(Sha256.of(line));
        try {
            AuditEntry entry = AuditEntry.parse(line.replace(UNDECODABLE, '\t'));
            entries.add(entry);
            if (entry.number() != number) {
                tell("AUDIT-NUMBER", number + 1, entry.number(), number);
            } else if (!entry.before().equals(Sha256.of(before))) {
                tell("AUDIT-CHAIN", number + 1, number - 1, number);
            }
        } catch (IllegalArgumentException malformed) {
            tell("AUDIT-LINE", number + 1);
        }
    }

    private void isCutOff(Anchor anchor) {
        findings.add(Finding.of(
                "AUDIT-CUT", Severity.HARD, anchor.where(), anchor.head().brief()));
    }

    private void tell(String code, long line, Object... arguments) {
        findings.add(Finding.of(code, Severity.HARD, file + ":" + line, arguments));
    }
}
