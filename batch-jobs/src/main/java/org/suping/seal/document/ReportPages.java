package org.suping.seal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.suping.seal.document.ZipMembers.TooLargeException;
import org.suping.vocabulary.Sha256;

/**
 * What a report's pages say, and what they are drawn with.
 *
 * @param pages the lines of each page
 * @param objects digests of the file's objects, unpacked, by their numbers
 */
record ReportPages(List<List<String>> pages, Map<String, Sha256> objects) {

    static ReportPages read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<List<String>> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
            }
            return new ReportPages(pages, objects(document));
        } catch (RuntimeException malformed) {
            // the library was made for files that are as they should be
            throw new IOException(malformed);
        }
    }

    private static Map<String, Sha256> objects(PDDocument document) throws IOException {
        Map<String, Sha256> objects = new TreeMap<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                objects.put(key.toString(), Sha256.of(words(stream) + unpacked(stream)));
            } else if (object != null) {
                objects.put(key.toString(), Sha256.of(object.toString()));
            }
        }
        return objects;
    }

    /** Everything of its dictionary but how long it is while it is packed. */
    private static String words(COSStream stream) {
        return stream.entrySet().stream()
                .filter(entry -> !COSName.LENGTH.equals(entry.getKey()))
                .map(entry -> entry.getKey().getName() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Sha256 unpacked(COSStream stream) throws IOException {
        try (InputStream bytes = stream.createInputStream()) {
            byte[] all = bytes.readNBytes(ZipMembers.LARGEST + 1);
            if (all.length > ZipMembers.LARGEST) {
                throw new TooLargeException(stream.toString());
            }
            return Sha256.of(all);
        }
    }
}
