/**
 * A figure with the rows behind it: a trace in, lines for a person or JSON for a program out. Read {@link
 * org.suping.cli.screen.trace.TraceScreen}.
 */
@NullMarked
package org.suping.cli.screen.trace;

import org.jspecify.annotations.NullMarked;
