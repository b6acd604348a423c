/**
 * Compiles the report layouts when the project is built, so that nothing is compiled when a report is filled.
 *
 * <p>In: {@code src/main/jrxml}. Out: {@code org/suping/pdf/*.jasper} among the classes. Read {@link LayoutCompiler}.
 */
@NullMarked
package org.suping.render.pdf.layouts;

import org.jspecify.annotations.NullMarked;
