package org.suping.render.excel.cells;

import java.io.IOException;
import java.io.OutputStream;

/** What comes into a sheet when it is written, because the library would need too much memory for it. */
public interface LaterXml {

    /** The member of the workbook that holds the sheet. */
    String member();

    /**
     * Writes the sheet with it, once.
     *
     * @param sheet as the library wrote it
     */
    void write(byte[] sheet, OutputStream output) throws IOException;
}
