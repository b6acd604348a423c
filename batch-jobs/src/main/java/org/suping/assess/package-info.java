/**
 * From figures to scores and a level by the scheme of the evaluation year. The arithmetic is kept and printed.
 */
@NullMarked
package org.suping.assess;

import org.jspecify.annotations.NullMarked;
