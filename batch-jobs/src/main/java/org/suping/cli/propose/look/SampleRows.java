package org.suping.cli.propose.look;

import java.util.List;

/**
 * The first rows of a file, headings and whatever stands above them included.
 *
 * @param format what a definition says of the file's form, line by line
 * @param rows cells without the space around them
 */
record SampleRows(List<String> format, List<List<String>> rows) {

    /** How many rows are looked at. */
    static final int MOST = 20_000;

    static String trimmed(String value) {
        return value.replace('\u3000', ' ').replace('\u00A0', ' ').strip();
    }
}
