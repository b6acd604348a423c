/**
 * Who answers for a sealed return: review, approval and waiver as personal signatures beside the package, the rules of four eyes, and
 * where that leaves the return. In: a package, the signatures beside it, the people. Out: one more signature, or why not. Read {@link
 * org.suping.submit.FourEyes} first.
 */
@NullMarked
package org.suping.submit;

import org.jspecify.annotations.NullMarked;
