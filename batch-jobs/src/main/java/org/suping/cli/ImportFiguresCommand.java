package org.suping.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.audit.AuditAction;
import org.suping.check.imported.FigureFile;
import org.suping.check.imported.FigureImport;
import org.suping.check.imported.FigureRows;
import org.suping.check.imported.ImportChanges;
import org.suping.check.imported.ImportedFigure;
import org.suping.check.store.ImportStore;
import org.suping.cli.imports.ImportLines;
import org.suping.evidence.FileDigest;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.jobs.audit.AnchoredTrail;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes earlier figures from a file into the book, to compare with; without a file it lists those there are. */
@Command(name = "import-figures")
final class ImportFiguresCommand implements Callable<Integer> {

    private static final int LONGEST_NAME = 60;
    private static final String AS = "--as";

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "FILE")
    private @Nullable Path file;

    @Option(names = AS, paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--sheet", paramLabel = "SHEET")
    private String sheet = "";

    @Option(names = "--certainty", paramLabel = "CERTAINTY", defaultValue = "unverified")
    private String certainty = "";

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    private final Suping suping;

    ImportFiguresCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        return (file == null ? list() : take(suping.file(file))).code();
    }

    private ExitCode list() {
        try (Book book = Books.openForReading(suping.folders(), suping.environment())) {
            ImportStore store = new ImportStore(book.jdbc());
            suping.screen().print(lines().all(store.all(), store::figures));
        } catch (BlockedException noBook) {
            if (noBook.exitCode() != ExitCode.NOTHING_TO_DO) {
                throw noBook;
            }
            suping.screen().print(lines().all(List.of(), none -> List.of()));
        }
        return ExitCode.DONE;
    }

    private ExitCode take(Path path) {
        String as = named(AS, name == null ? "" : name);
        String who = named("--by", by == null ? System.getProperty("user.name", "") : by);
        String called = String.valueOf(path.getFileName());
        FigureFile read = FigureFile.read(path, called, sheet);
        Checked<List<ImportedFigure>> figures = FigureRows.of(suping.definitions(), certainty(), read);
        if (figures.isBlocked()) {
            suping.screen().complain(lines().refused(figures.findings()));
            return ExitCode.BLOCKED;
        }
        try (Book book = Books.openForRun(suping.folders(), suping.environment())) {
            FigureImport source = new FigureImport(
                    as,
                    1,
                    called,
                    FileDigest.of(path).digest(),
                    who,
                    RunRequest.clock(suping.environment()).instant());
            return store(book, source, figures.orThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ExitCode store(Book book, FigureImport source, List<ImportedFigure> figures) {
        ImportStore store = new ImportStore(book.jdbc());
        Optional<FigureImport> before = store.find(source.name());
        ImportChanges changes = ImportChanges.of(before.map(store::figures).orElse(List.of()), figures);
        if (before.isPresent() && changes.areNone()) {
            suping.screen().print(lines().again(before.get(), figures.size()));
            return ExitCode.NOTHING_TO_DO;
        }
        FigureImport next = source.after(before);
        book.transaction().executeWithoutResult(status -> store.add(next, figures));
        new AnchoredTrail(book, suping.folders(), RunRequest.clock(suping.environment()))
                .add(
                        AuditAction.IMPORT,
                        next.name(),
                        "file=" + next.file() + "; sha256=" + next.digest() + "; figures=" + figures.size() + "; by="
                                + next.by());
        suping.screen().print(lines().of(next, figures, before.map(old -> changes)));
        return ExitCode.DONE;
    }

    private static String named(String option, String typed) {
        String stripped = typed.strip();
        boolean isPlain = stripped.codePoints().noneMatch(Character::isISOControl);
        if (stripped.length() < 2 || stripped.length() > LONGEST_NAME || !isPlain) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("IMPORT-NAME" + option, Severity.HARD, option, LONGEST_NAME));
        }
        return stripped;
    }

    private Certainty certainty() {
        try {
            return Certainty.parse(certainty.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE,
                    Finding.of("IMPORT-CERTAINTY-OPTION", Severity.HARD, "--certainty", certainty));
        }
    }

    private ImportLines lines() {
        return new ImportLines(suping.screen(), suping.options());
    }
}
