package org.suping.definitions.calendar;

/** In which days a rule counts. */
public enum DayKind {
    /** 日: every day. */
    CALENDAR,
    /** 工作日: every day that is worked. */
    WORKING
}
