package org.suping.seal.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An authority for time stamps as openssl makes one: a root, and an authority that the root has issued a certificate to. */
public final class OpenSslAuthority {

    private static final String CONFIG = """
            [tsa]
            default_tsa = own
            [own]
            serial = serial
            crypto_device = builtin
            signer_cert = authority.pem
            signer_key = authority.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256, sha512
            ess_cert_id_alg = sha256
            """;

    private final Path folder;

    private OpenSslAuthority(Path folder) {
        this.folder = folder;
    }

    public static OpenSslAuthority in(Path folder) throws IOException, InterruptedException {
        OpenSslAuthority authority = new OpenSslAuthority(Files.createDirectories(folder));
        Files.writeString(folder.resolve("tsa.cnf"), CONFIG);
        Files.writeString(folder.resolve("usage.cnf"), "extendedKeyUsage = critical, timeStamping\n");
        Files.writeString(folder.resolve("serial"), "01\n");
        authority.openssl("req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=Root -keyout root.key -out root.pem");
        authority.openssl("req -newkey rsa:2048 -nodes -subj /CN=Time -keyout authority.key -out authority.csr");
        authority.openssl("x509 -req -in authority.csr -CA root.pem -CAkey root.key -CAcreateserial -days 30"
                + " -extfile usage.cnf -out authority.pem");
        return authority;
    }

    /** The certificate of the authority, {@code authority}, or of who issued it, {@code root}. */
    public Path certificate(String of) {
        return folder.resolve(of + ".pem");
    }

    /** The answer over a file, with the authority's certificate in it, or without. */
    public byte[] stamp(Path file, boolean withCertificate) throws IOException, InterruptedException {
        Path query = folder.resolve("query.tsq");
        openssl("ts -query -sha512 -data " + file + " -out " + query + (withCertificate ? " -cert" : ""));
        openssl("ts -reply -config tsa.cnf -queryfile " + query + " -out answer.tsr");
        return Files.readAllBytes(folder.resolve("answer.tsr"));
    }

    /** The token in the last answer, alone. */
    byte[] token() throws IOException, InterruptedException {
        openssl("ts -reply -config tsa.cnf -in answer.tsr -token_out -out token.der");
        return Files.readAllBytes(folder.resolve("token.der"));
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(arguments + ": " + Files.readString(said));
        }
    }
}
