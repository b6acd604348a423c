package org.suping.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Visible;

/**
 * One line of the audit trail.
 *
 * @param number from 1 on, without a gap
 * @param at when, by the clock of the machine
 * @param who account and machine, as the system names them
 * @param action what was done
 * @param subject to what: a return, a package, a file
 * @param details as {@code name=value}, separated by {@code "; "}; free of personal data
 * @param before digest of the line before, its line feed included
 */
public record AuditEntry(
        long number, Instant at, String who, AuditAction action, String subject, String details, Sha256 before) {

    private static final int COLUMNS = 7;

    public AuditEntry {
        who = plain(who);
        subject = plain(subject);
        details = plain(details);
    }

    /** U+FFFD stays free for bytes that are no UTF-8. */
    private static String plain(String text) {
        return Visible.of(text).replace('\uFFFD', '?');
    }

    /** The line, with its line feed: columns separated by tabs. */
    public String line() {
        return String.join(
                        "\t", Long.toString(number), at.toString(), who, action.code(), subject, details, before.hex())
                + "\n";
    }

    /** What the next line holds, and what a signature is anchored to. */
    public Sha256 digest() {
        return Sha256.of(line());
    }

    /** Reads a line with its line feed; what {@link #line()} would not write is an {@link IllegalArgumentException}. */
    public static AuditEntry parse(String line) {
        String[] columns = line.replaceFirst("\n$", "").split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("Not a line of the audit trail");
        }
        try {
            AuditEntry entry = new AuditEntry(
                    Long.parseLong(columns[0]),
                    Instant.parse(columns[1]),
                    columns[2],
                    AuditAction.of(columns[3]),
                    columns[4],
                    columns[5],
                    new Sha256(columns[6]));
            if (!entry.line().equals(line)) {
                throw new IllegalArgumentException("Not as a line is written");
            }
            return entry;
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }
}
