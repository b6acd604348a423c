package org.suping.render.form.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.folder.ConfigFolder;
import org.suping.definitions.folder.FileKind;
import org.suping.findings.Checked;
import org.suping.findings.Finding;
import org.suping.render.ReportModel;
import org.suping.render.Wording;
import org.suping.render.excel.zip.StableZip;
import org.suping.render.form.Form;
import org.suping.render.form.FormReader;
import org.suping.render.form.FormValue;
import org.suping.vocabulary.RevisionKey;

/**
 * A form of the configuration folder, {@code forms/NAME.yml} and the workbook beside it, which every run fills. Both were pinned
 * with the attempt.
 */
public record ConfiguredForm(Form form, byte[] workbook) {

    /** All there are, or every mistake in them: in the maps, in the forms, and where the two do not fit together. */
    public static Checked<List<ConfiguredForm>> all(Definitions definitions, RevisionKey revision) {
        Map<String, DefinitionFile> files = new LinkedHashMap<>();
        definitions.files().stream().filter(DefinitionFile::isForm).forEach(file -> files.put(file.path(), file));
        List<ConfiguredForm> forms = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (DefinitionFile map : files.values()) {
            if (map.path().endsWith(FileKind.SUFFIX)) {
                Checked<Form> read =
                        new FormReader(definitions, revision).read(ConfigFolder.shown(map.path()), map.text());
                findings.addAll(read.findings());
                if (!read.isBlocked()) {
                    ConfiguredForm form = new ConfiguredForm(read.orThrow(), bytes(files, read.orThrow()));
                    findings.addAll(form.mistakes());
                    forms.add(form);
                }
            }
        }
        return new Checked<>(findings.isEmpty() ? List.copyOf(forms) : null, findings);
    }

    /** The form with what a return says; equal returns give equal bytes. */
    public byte[] fill(ReportModel model) {
        String mark = model.isDraft() ? new Wording(model.language()).label("draft") : "";
        byte[] filled = new FormFiller(form, FormValue.all(form, model), mark)
                .fill(form.workbook(), workbook)
                .orThrow();
        ByteArrayOutputStream stable = new ByteArrayOutputStream();
        try {
            StableZip.write(filled, model.revision().period().end().atStartOfDay(), stable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return stable.toByteArray();
    }

    /** Filled with nothing, it tells what does not fit together. */
    private List<Finding> mistakes() {
        Map<String, FormValue> nothing = new LinkedHashMap<>();
        form.cells().keySet().forEach(name -> nothing.put(name, new FormValue(null, "")));
        return new FormFiller(form, nothing)
                .fill(ConfigFolder.shown(FileKind.FORM.path() + form.workbook()), workbook)
                .findings();
    }

    /** Nothing where there is no such file, which is then told as a form that cannot be read. */
    private static byte[] bytes(Map<String, DefinitionFile> files, Form form) {
        DefinitionFile file = files.get(FileKind.FORM.path() + form.workbook());
        return file == null ? new byte[0] : Base64.getDecoder().decode(file.text());
    }
}
