/**
 * The steps {@code gatherPackages} and {@code reconcileFigures}: where a branch collects and settles, headquarters gathers, and
 * what was measured is held against what was reported.
 */
@NullMarked
package org.suping.consolidate.step;

import org.jspecify.annotations.NullMarked;
