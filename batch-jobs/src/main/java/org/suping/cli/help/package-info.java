/**
 * What the command line says about itself: help in two languages, the version, and what was probably meant.
 *
 * <p>In: the labels under {@code help.} and a command line. Out: texts for picocli, or a finding about a word it does not
 * know. Read {@link org.suping.cli.help.HelpTexts} first.
 */
@NullMarked
package org.suping.cli.help;

import org.jspecify.annotations.NullMarked;
