/**
 * {@code suping serve}: returns started by the clock, in the foreground. Read {@link
 * org.suping.jobs.schedule.ReturnSchedule} first.
 */
@NullMarked
package org.suping.jobs.schedule;

import org.jspecify.annotations.NullMarked;
