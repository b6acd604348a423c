/**
 * What decides no figure: whose return it is, in which language it is told, and when it is started.
 *
 * <p>In: {@code suping.yml} and {@code schedule.yml}, as they were read. Out: {@link
 * org.suping.definitions.settings.Settings} and {@link org.suping.definitions.settings.Schedule}, which stay out of the
 * digest of the definitions.
 */
@NullMarked
package org.suping.definitions.settings;

import org.jspecify.annotations.NullMarked;
