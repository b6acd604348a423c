package org.suping.definitions.settings;

import java.time.ZoneId;
import org.suping.vocabulary.Language;

/**
 * {@code suping.yml}: whose return it is and how it is told. Not part of what is measured.
 *
 * @param org the unit a return is made for when the command names none
 * @param zone of the reporting calendar
 * @param language of the documents
 * @param dataFolder where the sources' globs start, relative to the folder above the configuration
 * @param rejectedAtMost percent of a source's rows that may be rejected before the return is stopped, where the source
 *     does not say
 * @param exportedAtMost rows behind a figure that may be written to a file without a reason
 */
public record Settings(
        String org, ZoneId zone, Language language, String dataFolder, int rejectedAtMost, int exportedAtMost) {

    /** Where the settings name none that can be understood. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    /** Where they name none: more than one row in five shows a definition that does not fit, rather than bad rows. */
    public static final int DEFAULT_REJECTED_AT_MOST = 20;

    /** Where they name none: what somebody can read through is not a copy of the source. */
    public static final int DEFAULT_EXPORTED_AT_MOST = 1_000;
}
