/**
 * What may be kept of personal data: masks for people to look at, keyed hashes for the machine to compare.
 *
 * <p>In: a cell of a personal column. Out: its mask and, where asked for, its hash; nothing else leaves. Read
 * {@link PersonalReader} first.
 */
@NullMarked
package org.suping.collect.mask;

import org.jspecify.annotations.NullMarked;
