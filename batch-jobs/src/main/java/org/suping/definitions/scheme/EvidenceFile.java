package org.suping.definitions.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.vocabulary.Sha256;

/**
 * A file that shows a judgement right. In the definitions it stands as one line, its type, size and digest: so it is pinned
 * with a run, named when it has changed, and part of the content fingerprint, while its bytes stay where they are.
 *
 * @param path below the configuration folder: {@code judgements/3100/2026/minutes.pdf}
 */
public record EvidenceFile(String path, EvidenceType type, long bytes, Sha256 digest) {

    private static final Pattern PATH = Pattern.compile("judgements/[^/]+/\\d{4}/[^/.][^/]{0,99}");
    private static final Pattern LINE = Pattern.compile("(\\w+) (\\d+) ([0-9a-f]{64})\n");
    private static final String OTHER = "other";
    private static final int BEGINNING = 16;
    private static final int BUFFER = 1 << 16;

    /** Whether what lies there may be evidence. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    /** The line that stands for a file. */
    public static String line(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] beginning = stream.readNBytes(BEGINNING);
            String type = EvidenceType.of(file.getFileName().toString(), beginning)
                    .map(EvidenceType::suffix)
                    .orElse(OTHER);
            digest.update(beginning);
            long bytes = beginning.length;
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
            return type + " " + bytes + " " + Sha256.from(digest.digest()) + "\n";
        }
    }

    /** The file a line stands for; empty where its type is none that is taken. */
    public static Optional<EvidenceFile> parse(String path, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || matcher.group(1).equals(OTHER)) {
            return Optional.empty();
        }
        return Optional.of(new EvidenceFile(
                path,
                EvidenceType.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                Long.parseLong(matcher.group(2)),
                new Sha256(matcher.group(3))));
    }

    /** Its last name. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What it is called in a folder of copies: by its content, so that equal files lie there once. */
    public String copyName() {
        return digest.hex() + "." + type.suffix();
    }
}
