/**
 * What the commands print: handover types in, lines of text out, aligned for Chinese and Latin letters alike.
 *
 * <p>Plain Java without picocli. Read {@link org.suping.cli.screen.Screen} first, then {@link
 * org.suping.cli.screen.Width}.
 */
@NullMarked
package org.suping.cli.screen;

import org.jspecify.annotations.NullMarked;
