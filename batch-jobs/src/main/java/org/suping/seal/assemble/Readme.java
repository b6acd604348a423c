package org.suping.seal.assemble;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.suping.evidence.RowCounts;
import org.suping.seal.FreeTexts;
import org.suping.seal.PackageLayout;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/** How to check a package with common tools, in both languages; the template lies with what people see. */
final class Readme {

    private static final String TEMPLATE = "/org/suping/package-readme.txt";

    private Readme() {}

    static String of(ReturnContent content, String madeBy) {
        RevisionKey revision = content.collected().attempt().revision();
        RowCounts rows = PackageAssembly.rows(content);
        Text freeText = FreeTexts.of(content.definitions(), content.collected()).words();
        return template()
                .replace("{package}", PackageLayout.fileName(revision))
                .replace("{return}", revision.fileName())
                .replace("{org}", revision.org())
                .replace(
                        "{org-name}",
                        content.definitions()
                                .organisation()
                                .unit(revision.org())
                                .name()
                                .zh())
                .replace("{period}", revision.period().toString())
                .replace("{fingerprint}", content.fingerprint().hex())
                .replace("{free-text.zh}", freeText.zh())
                .replace("{free-text.en}", freeText.en())
                .replace("{rows}", Long.toString(rows.read()))
                .replace(
                        "{figures}",
                        Integer.toString(content.measured().figures().size()))
                .replace("{made-by}", madeBy);
    }

    private static String template() {
        try (InputStream stream = Objects.requireNonNull(Readme.class.getResourceAsStream(TEMPLATE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
