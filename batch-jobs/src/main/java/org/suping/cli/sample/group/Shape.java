package org.suping.cli.sample.group;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How one system writes its export; the sample's definition of the source says the same.
 *
 * @param days the format of a day
 */
record Shape(String file, Charset charset, char delimiter, String days, List<String> headings) {

    /** As most systems do: UTF-8, commas, {@code 2026-09-30}. */
    static Shape usual(String file, String headings) {
        return new Shape(file, StandardCharsets.UTF_8, ',', "yyyy-MM-dd", List.of(headings.split(" ")));
    }

    /** As a form filled in by hand and saved on a Chinese Windows: GB18030, {@code 2026/9/30}. */
    static Shape byHand(String file, String headings) {
        return new Shape(file, Charset.forName("GB18030"), ',', "yyyy/M/d", List.of(headings.split(" ")));
    }

    /** As systems made elsewhere do: semicolons. */
    static Shape withSemicolons(String file, String headings) {
        return new Shape(file, StandardCharsets.UTF_8, ';', "yyyy-MM-dd", List.of(headings.split(" ")));
    }
}
