/**
 * The commands: what a user types, reads and is told by the exit code.
 *
 * <p>Read {@link org.suping.cli.Suping} first. Every word comes from the label file, every layout from {@code screen}.
 * Spring is started by the commands that run jobs alone.
 */
@NullMarked
package org.suping.cli;

import org.jspecify.annotations.NullMarked;
