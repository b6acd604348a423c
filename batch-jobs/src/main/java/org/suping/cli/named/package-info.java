/**
 * What people name on a command line. In: what was typed; out: the period, unit, indicator, breakdown or return it means, or
 * what was probably meant. Read {@link org.suping.cli.named.Names} first.
 */
@NullMarked
package org.suping.cli.named;

import org.jspecify.annotations.NullMarked;
