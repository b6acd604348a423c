package org.suping.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.suping.cli.BadInputTest.Case;
import org.suping.collect.store.SheetXml;

/** Workbooks that are none, or hold what is no value. */
final class BadWorkbooks {

    private static final String[] HEADINGS = CommandWorld.HEADINGS.split(",");
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};

    private BadWorkbooks() {}

    static List<Case> cases() {
        return List.of(
                workbook(
                        "workbook-bomb",
                        () -> sheet().with("xl/sharedStrings.xml", new byte[100 << 20])
                                .bytes()),
                workbook("workbook-with-a-password", BadWorkbooks::locked),
                workbook("workbook-cut-off", () -> Arrays.copyOf(sheet().bytes(), sheet().bytes().length - 200)),
                workbook("workbook-of-the-old-format", () -> Arrays.copyOf(OLD, 512)),
                workbook("workbook-of-the-binary-format", () -> packed("xl/workbook.bin")),
                workbook("open-document-named-like-a-workbook", () -> packed("content.xml")),
                workbook(
                        "web-page-named-like-a-workbook",
                        () -> "<html><table><tr><td>投诉编号</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)),
                new Case("workbook-without-the-sheet", world -> {
                    workbook("", () -> sheet().bytes()).plant().in(world);
                    world.edit("config/sources/crm.yml", "sheet: 投诉明细", "sheet: 投诉");
                }),
                workbook(
                        "cells-that-are-no-values",
                        () -> sheet().row(cells("CP-B", "<c t=\"e\"><v>#N/A</v></c>", "1"))
                                .row(cells("CP-C", "2026-07-17", "<c><f>SUM(A1:A2)</f></c>"))
                                .row(cells("CP-D", "2026-07-17", "<c><f>[1]Sheet1!$A$1*2</f><v>8</v></c>"))
                                .row(cells("CP-E", "2026-07-17", SheetXml.number("310115199001011000")))
                                .with("xl/externalLinks/externalLink1.xml", new byte[1])
                                .bytes()));
    }

    /** An archive with one empty member. */
    private static byte[] packed(String member) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(member));
        }
        return bytes.toByteArray();
    }

    /** Gives a file's bytes. */
    private interface Content {
        byte[] bytes() throws Exception;
    }

    private static Case workbook(String name, Content content) {
        return new Case(name, world -> {
            Files.delete(world.complaints("crm-complaints-1.csv"));
            world.edit(
                    "config/sources/crm.yml",
                    "files: \"{period}/crm-complaints*.csv\"\ncharset: UTF-8\ndelimiter: \",\"\n",
                    "files: \"{period}/crm-complaints*.xlsx\"\nformat: workbook\nsheet: 投诉明细\nrejected-at-most: 50\n");
            Files.write(world.complaints("crm-complaints-1.xlsx"), content.bytes());
        });
    }

    private static SheetXml sheet() {
        SheetXml sheet = new SheetXml().row(HEADINGS);
        for (int i = 1; i <= 5; i++) {
            sheet.row(cells("CP-A" + i, "2026-07-17", "100.50"));
        }
        return sheet;
    }

    private static String[] cells(String id, String told, String amount) {
        return new String[] {id, "310202", "2026-07-07", told, "", "热线电话", "退保纠纷", "机动车辆保险", amount, "", "", ""};
    }

    private static byte[] locked() throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var bytes = encryptor.getDataStream(container)) {
                bytes.write(sheet().bytes());
            }
            container.writeFilesystem(locked);
        }
        return locked.toByteArray();
    }
}
