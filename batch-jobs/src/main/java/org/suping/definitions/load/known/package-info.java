/**
 * What the readers of definitions share: names read so far, with the nearest to a wrong one, and what several files have in
 * common.
 *
 * <p>In: nodes of YAML. Out: what they mean, or a finding with its line. Read {@link Known} first.
 */
@NullMarked
package org.suping.definitions.load.known;

import org.jspecify.annotations.NullMarked;
