package org.suping.cli.diff;

import java.nio.file.Files;
import java.nio.file.Path;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** The file that differences or a table are written to, looked at before anything is reckoned. */
public final class DifferenceFile {

    static final String JSON = ".json";
    private static final String WORKBOOK = ".xlsx";

    private DifferenceFile() {}

    /**
     * Looks at name and folder.
     *
     * @throws BlockedException when it is neither a workbook nor JSON, or its folder is not there (2)
     */
    public static void mustBeWritable(Path file) {
        mustHaveFolder(file);
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(WORKBOOK) && !name.endsWith(JSON)) {
            throw new BlockedException(ExitCode.WRONG_USAGE, Finding.of("DIFF-FILE", Severity.HARD, file.toString()));
        }
    }

    /**
     * Looks at name and folder of what can be a workbook only.
     *
     * @throws BlockedException when it is none, or its folder is not there (2)
     */
    public static void mustBeWorkbook(Path file) {
        mustHaveFolder(file);
        if (!String.valueOf(file.getFileName()).endsWith(WORKBOOK)) {
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("SUBMISSIONS-FILE", Severity.HARD, file.toString()));
        }
    }

    private static void mustHaveFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BlockedException(ExitCode.WRONG_USAGE, Finding.of("ROWS-FOLDER", Severity.HARD, file.toString()));
        }
    }
}
