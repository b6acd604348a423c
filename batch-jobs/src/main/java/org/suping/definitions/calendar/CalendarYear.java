package org.suping.definitions.calendar;

import java.time.LocalDate;
import java.util.List;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Text;

/**
 * The holidays that were announced for a year. Some begin in the last days of the year before.
 *
 * @param notice what says so
 * @param holidays in the order of the file
 */
public record CalendarYear(int year, Notice notice, List<Holiday> holidays) {

    public CalendarYear {
        holidays = List.copyOf(holidays);
    }

    /**
     * The State Council's notice.
     *
     * @param number as {@code 国办发明电〔2025〕7号}
     * @param link where it can be read
     */
    public record Notice(Text title, String number, LocalDate date, String link, Certainty certainty) {}
}
