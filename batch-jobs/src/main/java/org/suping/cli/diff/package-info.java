/** {@code suping diff}: two versions of a return side by side. Read {@link org.suping.cli.diff.DiffCommand} first. */
@NullMarked
package org.suping.cli.diff;

import org.jspecify.annotations.NullMarked;
