package org.suping.render.pdf.layouts;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles every {@code .jrxml} of a folder; run by the build, where a layout that does not compile fails it.
 *
 * <p>The same layout gives the same bytes, as long as each of its elements carries its uuid. Beside the layouts it writes
 * the sRGB profile of the building Java, which PDF/A asks for.
 */
public final class LayoutCompiler {

    private LayoutCompiler() {}

    /** Takes the folder of the layouts and the folder to compile into. */
    public static void main(String[] folders) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path output = Path.of(folders[1]);
        Files.createDirectories(output);
        for (Path layout : layouts(Path.of(folders[0]))) {
            compile(layout, output);
        }
        Files.write(
                output.resolve("sRGB.icc"),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }

    private static void compile(Path layout, Path output) {
        String compiled = layout.getFileName().toString().replace(".jrxml", ".jasper");
        try {
            JasperCompileManager.compileReportToFile(
                    layout.toString(), output.resolve(compiled).toString());
        } catch (JRException mistake) {
            // the message is put together here: later the build has closed the class path it comes from
            throw new IllegalStateException(layout + ": " + mistake.getMessage());
        }
    }

    private static List<Path> layouts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }
}
