package org.suping.submit.receive.keep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.suping.evidence.FileDigest;
import org.suping.evidence.Folders;
import org.suping.seal.sign.SignatureFiles;
import org.suping.vocabulary.Sha256;

/**
 * Copies packages in before anybody looks at them, so that what is verified is what is kept, whatever becomes of the file that was
 * named. A copy that was not answered is taken away the next time.
 */
public final class Incoming {

    /** A longer file is no signature, and the rest of it tells nothing. */
    private static final int LONGEST_SIGNATURE = (1 << 16) + 1;

    private final Path folder;

    public Incoming(Folders folders) {
        this.folder = folders.received().resolve("incoming");
    }

    /** Takes away what a receiver that was killed left behind. */
    public void sweep() {
        DurableFiles.delete(folder);
    }

    /** Copies a package and the signatures beside it into a folder of their own. */
    public Delivery take(Path named) throws IOException {
        Path own = Files.createTempDirectory(Files.createDirectories(folder), "");
        Path file = own.resolve(named.getFileName());
        Sha256 digest;
        try (InputStream bytes = Files.newInputStream(named)) {
            digest = DurableFiles.copy(bytes, file);
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

    private static Sha256 copySignature(Path from, Path to) throws IOException {
        try (InputStream bytes = Files.newInputStream(from);
                InputStream beginning = new ByteArrayInputStream(bytes.readNBytes(LONGEST_SIGNATURE))) {
            return DurableFiles.copy(beginning, to);
        }
    }
}
