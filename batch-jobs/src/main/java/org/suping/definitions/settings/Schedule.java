package org.suping.definitions.settings;

import java.util.List;

/**
 * {@code schedule.yml}: what {@code suping serve} starts, and when. Not part of what is measured.
 *
 * @param entries in the order of the file
 */
public record Schedule(List<Entry> entries) {

    public static final Schedule EMPTY = new Schedule(List.of());

    /**
     * One entry.
     *
     * @param name unique, as {@code quarterly-return}
     * @param cron Quartz's six or seven fields, in the zone of the settings
     * @param command {@code run}
     */
    public record Entry(String name, String cron, String command, PeriodChoice period) {}

    /** Which period a scheduled run is made for, seen from the day it starts. */
    public enum PeriodChoice {
        CURRENT_QUARTER,
        PREVIOUS_QUARTER,
        PREVIOUS_YEAR
    }
}
