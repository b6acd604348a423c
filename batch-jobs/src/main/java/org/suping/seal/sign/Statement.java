package org.suping.seal.sign;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.suping.definitions.people.Role;
import org.suping.vocabulary.Sha256;

/**
 * What a signature says, and what it is made over: in UTF-8, each line ended by a line feed.
 *
 * <pre>
 * suping-signature 1
 * manifest  9f2c…      SHA-256 of the manifest's bytes
 * role      approve
 * by        张三
 * at        2026-10-12T09:00:00Z
 * about     CK-04@3101   what is waived, or "-"
 * audit     51aa…      head of the audit trail the signer saw, or "-"
 * </pre>
 *
 * <p>The role and the name are inside, so that a review is never shown as an approval.
 *
 * @param at the signer's own claim: nothing here proves it
 * @param about of a waiver, which finding; else {@link #NONE}
 * @param audit digest of the audit trail's last entry in hexadecimal, or {@link #NONE}
 */
public record Statement(Sha256 manifest, Role role, String by, Instant at, String about, String audit) {

    /** In place of what there is not. */
    public static final String NONE = "-";

    private static final String FIRST = "suping-signature 1";
    private static final List<String> NAMES = List.of("manifest ", "role ", "by ", "at ", "about ", "audit ");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

    public Statement {
        if (by.isBlank() || BREAKS.matcher(by + about + audit).find()) {
            throw new IllegalArgumentException("A name is one line");
        }
    }

    /** The signed text. */
    public String text() {
        List<String> values = List.of(manifest.hex(), role.code(), by, at.toString(), about, audit);
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(NAMES.get(i)).append(values.get(i)).append('\n');
        }
        return text.toString();
    }

    /** Reads a signed text; what {@link #text()} would not write is an {@link IllegalArgumentException}. */
    public static Statement parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != NAMES.size() + 2 || !lines[0].equals(FIRST) || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("Not a statement");
        }
        try {
            Statement statement = new Statement(
                    new Sha256(value(lines, 0)),
                    Role.of(value(lines, 1)),
                    value(lines, 2),
                    Instant.parse(value(lines, 3)),
                    value(lines, 4),
                    value(lines, 5));
            if (!statement.text().equals(text)) {
                throw new IllegalArgumentException("Not as it is written");
            }
            return statement;
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }

    private static String value(String[] lines, int which) {
        String line = lines[which + 1];
        if (!line.startsWith(NAMES.get(which))) {
            throw new IllegalArgumentException(line);
        }
        return line.substring(NAMES.get(which).length());
    }
}
