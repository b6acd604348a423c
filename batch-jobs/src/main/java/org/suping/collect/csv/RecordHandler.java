package org.suping.collect.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import org.suping.collect.RawRow;

/** Lets the parser write its fields straight into the one raw row; what it "builds" is itself. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RecordHandler> {

    private final RawRow row;

    RecordHandler(RawRow row) {
        this.row = row;
    }

    RawRow row() {
        return row;
    }

    boolean isEmptyLine() {
        return getRecordType() == RecordType.EMPTY;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin(startingLineNumber);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        row.add(buffer, offset, length);
    }

    @Override
    protected RecordHandler buildRecord() {
        return this;
    }
}
