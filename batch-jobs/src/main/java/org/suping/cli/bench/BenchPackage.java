package org.suping.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.suping.cli.bench.ChildJava.Ended;
import org.suping.cli.bench.Floors.Floor;
import org.suping.evidence.Folders;
import org.suping.jobs.RunResult;
import org.suping.seal.PackageLayout;
import org.suping.seal.Sealer;
import org.suping.seal.ThisBuild;
import org.suping.seal.assemble.PackageAssembly;
import org.suping.seal.assemble.PackageAssembly.Maker;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.PackageVerifier;
import org.suping.vocabulary.ExitCode;

/**
 * The return of a bench as a package, and what it costs to verify it.
 *
 * @param bytes of the package
 * @param sealed how long it took to write
 * @param verified by a command of its own, and the process that opens
 * @param again how long it took once more in this process, which has done much else before
 * @param floor digesting the package and counting its complaints once
 */
record BenchPackage(long bytes, Duration sealed, Ended verified, Duration again, Floor floor) {

    static BenchPackage of(BenchFolder folder, RunResult.Ended ended, ChildJava java) {
        try {
            Folders folders = folder.folders();
            Path file = Files.createDirectories(folders.packages())
                    .resolve(PackageLayout.fileName(ended.attempt().key().revision()));
            Duration sealed = timed(() -> seal(folders, ended, file));
            Floor floor = Floors.digestAndCount(
                    folders, file, folder.parts(ended.content().collected()));
            Ended verified = java.run("org.suping.cli.Suping", words(folders, file));
            mustBe(ExitCode.SOFT_FINDINGS.code() == verified.exitCode());
            TrustFolder trust = TrustFolder.read(trust(folders));
            Duration again = timed(() -> mustBe(
                    new PackageVerifier(trust, folders.spill()).verify(file).isProved()));
            return new BenchPackage(Files.size(file), sealed, verified, again, floor);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether or not somebody would have to explain something first. */
    static void seal(Folders folders, RunResult.Ended ended, Path file) {
        try {
            Maker maker = new Maker(
                    ended.attempt().pins().key(),
                    ended.attempt().pins().language(),
                    ThisBuild.name(),
                    new Sealer("bench", null),
                    null,
                    List.of());
            new PackageAssembly(ended.content(), ended.documents(), folders).write(file, maker);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> words(Folders folders, Path file) {
        return List.of(
                "verify",
                file.toString(),
                "--trust",
                trust(folders).toString(),
                "--config",
                folders.config().toString(),
                "--work",
                folders.work().toString());
    }

    /** Nobody is trusted: a signature is not what takes time. */
    private static Path trust(Folders folders) {
        return folders.config().resolve("trust");
    }

    private static void mustBe(boolean proved) {
        if (!proved) {
            throw new IllegalStateException("The package of the bench is not proved; see bench.log");
        }
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Floors.since(start);
    }
}
