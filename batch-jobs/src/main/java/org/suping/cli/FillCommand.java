package org.suping.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suping.cli.named.Names;
import org.suping.cli.named.PinnedAttempt;
import org.suping.cli.screen.Screen;
import org.suping.evidence.store.Book;
import org.suping.evidence.store.Books;
import org.suping.findings.BlockedException;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.form.Form;
import org.suping.render.form.FormReader;
import org.suping.render.form.FormValue;
import org.suping.render.form.excel.FormFiller;
import org.suping.render.store.ReportModels;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills a form of a regulator or a group with the figures of a return. */
@Command(name = "fill")
final class FillCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAP.yml", descriptionKey = "MAP")
    private Path map = Path.of("");

    @Option(names = "--period", paramLabel = "2026Q3")
    private @Nullable String period;

    @Option(names = "--org", paramLabel = "3100")
    private @Nullable String org;

    private final Suping suping;

    FillCommand(Suping suping) {
        this.suping = suping;
    }

    @Override
    public Integer call() {
        Period asked = period == null ? null : Names.period(period);
        try (Book book = Books.openForReading(suping.folders(), suping.environment())) {
            return fill(book, PinnedAttempt.find(book, org, asked)).code();
        }
    }

    private ExitCode fill(Book book, PinnedAttempt attempt) {
        Screen screen = suping.screen();
        Path file = suping.file(map).toAbsolutePath();
        Checked<Form> form = new FormReader(attempt.definitions(), attempt.key().revision())
                .read(String.valueOf(file.getFileName()), text(file));
        if (form.isBlocked()) {
            screen.complain(form.findings());
            return ExitCode.WRONG_USAGE;
        }
        ReportModel model =
                ReportModels.load(attempt.key(), attempt.definitions(), book).in(screen.language());
        Map<String, FormValue> values = FormValue.all(form.orThrow(), model);
        String mark = model.isDraft() ? new Wording(screen.language()).label("draft") : "";
        Path workbook = file.resolveSibling(form.orThrow().workbook());
        Checked<byte[]> filled = new FormFiller(form.orThrow(), values, mark).fill(workbook);
        if (filled.isBlocked()) {
            screen.complain(filled.findings());
            return ExitCode.WRONG_USAGE;
        }
        String name = attempt.key().revision().fileName() + "-" + form.orThrow().workbook();
        screen.print(screen.label("fill.done", values.size(), suping.asTyped(store(name, filled.orThrow()))));
        return ExitCode.DONE;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("FORM-MAP-ENCODING", Severity.HARD, file.toString()));
        } catch (IOException unreadable) {
            throw new BlockedException(ExitCode.WRONG_USAGE, Finding.of("FORM-NO-MAP", Severity.HARD, file.toString()));
        }
    }

    private Path store(String name, byte[] bytes) {
        Path target = suping.folders().reports().resolve(name);
        Path temporary = suping.folders().reports().resolve("." + name + ".tmp");
        try {
            Files.createDirectories(suping.folders().reports());
            Files.write(temporary, bytes);
            return Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
