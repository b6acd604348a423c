/**
 * What is written down about a run and about a crash: enough to find our mistake, nothing about a person.
 *
 * <p>Read {@link org.suping.cli.log.RunLog} first.
 */
@NullMarked
package org.suping.cli.log;

import org.jspecify.annotations.NullMarked;
