/**
 * A run on one screen: a run's result comes in, lines go out. Read {@link org.suping.cli.screen.run.RunScreen} first.
 */
@NullMarked
package org.suping.cli.screen.run;

import org.jspecify.annotations.NullMarked;
