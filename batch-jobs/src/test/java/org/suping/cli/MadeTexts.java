package org.suping.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that lies in a folder as text, by file: the bytes as they are, and what is packed in them unpacked. */
final class MadeTexts {

    private final TreeMap<String, String> texts = new TreeMap<>();

    private MadeTexts() {}

    static TreeMap<String, String> of(Path work) throws IOException, SQLException {
        MadeTexts made = new MadeTexts();
        List<Path> files;
        try (Stream<Path> found = Files.walk(work)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            made.read(file, work.relativize(file).toString());
        }
        return made.texts;
    }

    private void read(Path file, String name) throws IOException, SQLException {
        byte[] bytes = Files.readAllBytes(file);
        texts.put(name, new String(bytes, StandardCharsets.UTF_8));
        texts.put(name + " as UTF-16", new String(bytes, StandardCharsets.UTF_16LE));
        if (name.endsWith(".parquet")) {
            texts.put(name + " rows", query("jdbc:duckdb:", "SELECT * FROM read_parquet('" + file + "')"));
        } else if (name.endsWith(".mv.db")) {
            String book = file.toString().replace(".mv.db", "");
            texts.put(name + " script", query("jdbc:h2:file:" + book + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "SCRIPT"));
        } else if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                texts.put(name + " text", new PDFTextStripper().getText(document));
            }
        } else if (name.endsWith(".xlsx")) {
            unzip(file, name);
        }
    }

    private void unzip(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                try (InputStream content = zip.getInputStream(entry)) {
                    texts.put(name + "!" + entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String query(String url, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url, url.contains("h2") ? "suping" : "", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    text.append(rows.getString(column)).append('\t');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
