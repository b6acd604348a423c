/**
 * The commands that close a return and check what others have closed. Read {@link org.suping.cli.seal.SealCommand} first.
 */
@NullMarked
package org.suping.cli.seal;

import org.jspecify.annotations.NullMarked;
