/** Imported figures on the screen. In: imports and what is in them; out: lines. Read {@link org.suping.cli.imports.ImportLines}. */
@NullMarked
package org.suping.cli.imports;

import org.jspecify.annotations.NullMarked;
