/**
 * The job that makes one return of the packages headquarters has accepted. Read {@link
 * org.suping.jobs.consolidate.ConsolidationJob} first.
 */
@NullMarked
package org.suping.jobs.consolidate;

import org.jspecify.annotations.NullMarked;
