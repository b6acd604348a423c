/** Which documents an attempt has made, in the book. In and out: {@link org.suping.render.RenderedDocument}. */
@NullMarked
package org.suping.render.store;

import org.jspecify.annotations.NullMarked;
