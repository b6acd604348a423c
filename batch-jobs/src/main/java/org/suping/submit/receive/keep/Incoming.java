package org.suping.submit.receive.keep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.sign.SignatureFiles;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Sha256;

/**
 * Copies packages in before anybody looks at them, so that what is verified is what is kept, whatever becomes of the file that was
 * named. A copy that was not answered is taken away the next time.
 */
public final class Incoming {

    /** A longer file is no signature, and the rest of it tells nothing. */
    private static final int LONGEST_SIGNATURE = (1 << 16) + 1;

    /** In bytes: so that the names of receipts, which are longer, are names on every disk, and fit into the book. */
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final long largest;

    public Incoming(Folders folders) {
        this(folders, SentBytes.LARGEST);
    }

    /** @param largest bytes that a package may have */
    Incoming(Folders folders, long largest) {
        this.folder = folders.received().resolve("incoming");
        this.largest = largest;
    }

    /** Takes away what a receiver that was killed left behind. */
    public void sweep() {
        DurableFiles.delete(folder);
    }

    /**
     * Copies a package and the signatures beside it into a folder of their own.
     *
     * @throws BlockedException when it is the file that cannot be taken, and no other: it is gone, unreadable, too large, still being
     *     written, or its name is too long (15)
     */
    public Delivery take(Path named) throws IOException {
        mustHaveName(named);
        Path own = Files.createTempDirectory(Files.createDirectories(folder), "");
        try {
            return take(named, own);
        } catch (BlockedException untaken) {
            DurableFiles.delete(own);
            throw untaken;
        }
    }

    private Delivery take(Path named, Path own) throws IOException {
        Path file = own.resolve(named.getFileName());
        String before = state(named);
        Sha256 digest;
        try (InputStream bytes = SentBytes.of(named, largest)) {
            digest = DurableFiles.copy(bytes, file);
        }
        if (!state(named).equals(before)) {
            throw SentBytes.growing(named);
        }
        TreeMap<String, Sha256> signatures = new TreeMap<>();
        for (Path signature : SignatureFiles.beside(named)) {
            String name = String.valueOf(signature.getFileName());
            signatures.put(name, copySignature(signature, own.resolve(name)));
        }
        return new Delivery(file, Files.size(file), digest, signatures);
    }

    /** A package that is kept already, as it was delivered. */
    public static Delivery again(Path kept) throws IOException {
        TreeMap<String, Sha256> signatures = new TreeMap<>();
        for (Path signature : SignatureFiles.beside(kept)) {
            signatures.put(
                    String.valueOf(signature.getFileName()),
                    FileDigest.of(signature).digest());
        }
        return new Delivery(kept, Files.size(kept), FileDigest.of(kept).digest(), signatures);
    }

    /** Of one that was answered. */
    public void dismiss(Delivery delivery) {
        Path own = delivery.file().getParent();
        if (own != null && own.startsWith(folder)) {
            DurableFiles.delete(own);
        }
    }

    private static void mustHaveName(Path named) {
        String name = String.valueOf(named.getFileName());
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE,
                    Finding.of("RECEIVE-NAME-LONG", Severity.HARD, named.toString(), name.length(), LONGEST_NAME));
        }
    }

    /** Of one that somebody is still writing it is another a moment later. */
    private static String state(Path named) {
        try {
            return Files.size(named) + " " + Files.getLastModifiedTime(named);
        } catch (IOException gone) {
            throw SentBytes.unreadable(named);
        }
    }

    private static Sha256 copySignature(Path from, Path to) throws IOException {
        try (InputStream bytes = SentBytes.of(from, Long.MAX_VALUE);
                InputStream beginning = new ByteArrayInputStream(bytes.readNBytes(LONGEST_SIGNATURE))) {
            return DurableFiles.copy(beginning, to);
        }
    }
}
