/** What the report draws itself: bars and the code that is scanned. In: numbers or a text. Out: pictures the layouts place. */
@NullMarked
package org.suping.render.pdf.draw;

import org.jspecify.annotations.NullMarked;
