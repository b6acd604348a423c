/** The command that makes one return of the packages headquarters has accepted. */
@NullMarked
package org.suping.cli.consolidate;

import org.jspecify.annotations.NullMarked;
