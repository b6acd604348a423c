package org.suping.definitions.scheme;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that are taken as evidence, told from their first bytes; a file's name has to agree. */
public enum EvidenceType {
    PDF("%PDF-"),
    PNG("\u0089PNG\r\n\u001a\n"),
    JPG("\u00ff\u00d8\u00ff"),
    XLSX("PK\u0003\u0004"),
    DOCX("PK\u0003\u0004");

    private final byte[] start;

    EvidenceType(String start) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As file names end. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type a file is by name and by content; empty where either is none of these, or the two differ. */
    public static Optional<EvidenceType> of(String name, byte[] beginning) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\.jpeg$", ".jpg");
        for (EvidenceType type : values()) {
            if (lower.endsWith("." + type.suffix()) && type.begins(beginning)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] bytes) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
