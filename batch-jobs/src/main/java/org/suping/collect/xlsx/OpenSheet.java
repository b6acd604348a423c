package org.suping.collect.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.suping.collect.xlsx.WorkbookParts.SheetPart;
import org.suping.definitions.source.SourceFormat;
import org.suping.findings.BlockedException;

/**
 * A workbook that was opened at one of its sheets, before its first row.
 *
 * @param text how its cells become fields
 */
record OpenSheet(Members members, String name, XmlStream xml, CellText text) {

    private static final int PART_OF_MEMORY = 2;
    /** A name Excel gives has 31 characters. */
    private static final int LONGEST_NAME = 100;

    private static final int MEGABYTE = 1 << 20;

    /**
     * Opens a workbook.
     *
     * @param name of the file, as findings call it
     * @param progress is told how many bytes were read so far
     * @throws BlockedException when the file is no workbook that can be read
     */
    static OpenSheet of(Path file, String name, SourceFormat.Workbook format, LongConsumer progress) {
        Members members = WorkbookGuard.open(file, name, progress);
        try {
            return of(members, name, format);
        } catch (BlockedException refused) {
            close(members);
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            close(members);
            throw WorkbookGuard.refused("SRC-44", name);
        }
    }

    private static OpenSheet of(Members members, String name, SourceFormat.Workbook format)
            throws IOException, XMLStreamException {
        WorkbookParts parts = WorkbookParts.of(members);
        SheetPart sheet = sheet(parts.sheets(), name, format);
        members.expect(List.of(parts.texts(), sheet.path()));
        CellNumber numbers = new CellNumber(formats(members, parts), parts.since1904());
        CellText text = new CellText(texts(members, name, parts), numbers);
        String told = sheet.name().substring(0, Math.min(sheet.name().length(), LONGEST_NAME));
        return new OpenSheet(members, told, new XmlStream(members.open(sheet.path())), text);
    }

    private static CellFormats formats(Members members, WorkbookParts parts) throws IOException, XMLStreamException {
        if (!members.has(parts.styles())) {
            return CellFormats.none();
        }
        try (XmlStream xml = new XmlStream(members.open(parts.styles()))) {
            return CellFormats.read(xml);
        }
    }

    private static SharedTexts texts(Members members, String name, WorkbookParts parts)
            throws IOException, XMLStreamException {
        long most = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        SharedTexts texts = new SharedTexts(most);
        if (members.has(parts.texts())) {
            try (XmlStream xml = new XmlStream(members.open(parts.texts()))) {
                texts.read(xml);
            } catch (TooManyTextsException tooMany) {
                throw WorkbookGuard.refused("SRC-61", name, most / MEGABYTE);
            }
        }
        return texts;
    }

    private static SheetPart sheet(List<SheetPart> sheets, String name, SourceFormat.Workbook format) {
        if (format.sheet().isEmpty()) {
            if (format.position() > sheets.size()) {
                throw WorkbookGuard.refused("SRC-48", name, format.position(), sheets.size());
            }
            return sheets.get(format.position() - 1);
        }
        return sheets.stream()
                .filter(sheet -> sheet.name().strip().equals(format.sheet()))
                .findFirst()
                .orElseThrow(() -> WorkbookGuard.refused(
                        "SRC-47",
                        name,
                        format.sheet(),
                        sheets.stream().map(SheetPart::name).collect(Collectors.joining(", "))));
    }

    private static void close(Members members) {
        try {
            members.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
