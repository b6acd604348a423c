/**
 * {@code suping collect --preview}: what a source would become.
 *
 * <p>In: a preview of a source's file. Out: lines of a screen. Read {@link PreviewScreen} first.
 */
@NullMarked
package org.suping.cli.preview;

import org.jspecify.annotations.NullMarked;
