package org.suping.seal.bundle.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.evidence.KillPoint;
import org.suping.seal.bundle.BundleArchive;
import org.suping.seal.bundle.InstalledRules;
import org.suping.seal.bundle.IssuedBundle;

/**
 * Carries a plan out. Everything is on the disk before the first file is replaced; while files are, a mark stands in the folder that
 * lets nothing run; the list of the bundle comes last. Whoever is killed in between installs again.
 */
public final class BundleInstaller {

    private static final String STAGED = ".staged";

    private final Path config;
    private final Path kept;
    private final Path staged;

    /** Into a configuration folder. */
    public BundleInstaller(Path config) {
        this.config = config;
        this.kept = config.resolve(InstalledRules.FOLDER);
        this.staged = kept.resolve(STAGED);
    }

    /**
     * Installs.
     *
     * @param plan without {@link Fate#LOCAL}
     */
    public void install(InstallPlan plan, IssuedBundle issued) {
        try {
            stage(plan, issued);
            write(config.resolve(ConfigFolder.INSTALLING), issued.bundle().name() + "\n");
            KillPoint.reach("install-begun");
            for (String path : plan.fresh().rules().keySet()) {
                if (plan.written(path)) {
                    move(staged.resolve(path), config.resolve(path));
                    KillPoint.reach("install-half");
                }
            }
            for (String path : plan.paths(Fate.REMOVED)) {
                Files.deleteIfExists(config.resolve(path));
            }
            String archive = BundleArchive.fileName(issued.bundle().text());
            move(staged.resolve(archive), kept.resolve(archive));
            move(staged.resolve(DefinitionFile.BUNDLE_SIGNATURE), config.resolve(DefinitionFile.BUNDLE_SIGNATURE));
            move(staged.resolve(DefinitionFile.BUNDLE), config.resolve(DefinitionFile.BUNDLE));
            finish();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Takes away what an installation that was broken off has left, where everything is in its place. */
    public void finish() {
        try {
            delete(staged);
            Files.deleteIfExists(config.resolve(ConfigFolder.INSTALLING));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Copies files that were changed here to where they can be found again. */
    public void copy(List<String> paths, Path folder) {
        try {
            for (String path : paths) {
                Path copy = folder.resolve(path);
                Files.createDirectories(copy.getParent());
                Files.copy(config.resolve(path), copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void stage(InstallPlan plan, IssuedBundle issued) throws IOException {
        delete(staged);
        for (String path : plan.fresh().rules().keySet()) {
            if (plan.written(path)) {
                write(staged.resolve(path), plan.fresh().rules().getOrDefault(path, ""));
            }
        }
        write(
                staged.resolve(DefinitionFile.BUNDLE_SIGNATURE),
                issued.signature().text());
        write(staged.resolve(DefinitionFile.BUNDLE), plan.fresh().text().text());
        BundleArchive.write(staged.resolve(BundleArchive.fileName(plan.fresh().text())), plan.fresh());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
