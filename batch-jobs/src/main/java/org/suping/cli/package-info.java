/**
 * The commands.
 */
@NullMarked
package org.suping.cli;

import org.jspecify.annotations.NullMarked;
