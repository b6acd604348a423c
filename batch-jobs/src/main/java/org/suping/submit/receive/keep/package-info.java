/**
 * What headquarters keeps of a package that came and what it sends back. In: a file and the signatures beside it; later the answer. Out:
 * the bytes as they came, parts in the vault, a receipt and a letter. Read {@link org.suping.submit.receive.keep.Incoming} first.
 */
@NullMarked
package org.suping.submit.receive.keep;

import org.jspecify.annotations.NullMarked;
