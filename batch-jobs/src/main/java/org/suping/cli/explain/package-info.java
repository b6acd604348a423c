/** Explanations on the screen. In: findings and what was said of them; out: lines. Read {@link org.suping.cli.explain.ExplanationLines}. */
@NullMarked
package org.suping.cli.explain;

import org.jspecify.annotations.NullMarked;
