/**
 * A filled report as a file: PDF/A-2u, the same bytes on any day and machine. In: pages and what the file says of itself; out:
 * bytes. Read {@link org.suping.render.pdf.file.PdfFile} first.
 */
@NullMarked
package org.suping.render.pdf.file;

import org.jspecify.annotations.NullMarked;
