package org.suping.collect.store;

import java.util.List;
import org.suping.collect.RowReason;
import org.suping.collect.StoredRow;
import org.suping.evidence.PartColumn;
import org.suping.evidence.RowDigest;
import org.suping.vocabulary.Sha256;

/** Digests the content of a part's rows, keyed hashes left out. */
final class StoredRowDigest {

    private final List<PartColumn> columns;
    private final RowDigest content;

    /** @param file the rows come from */
    StoredRowDigest(List<PartColumn> columns, Sha256 file) {
        this.columns = columns;
        this.content = RowDigest.ofFile(file);
    }

    void add(StoredRow row) {
        content.number(row.number());
        content.text(row.status().code());
        RowReason reason = row.reason();
        if (reason == null) {
            content.none();
        } else {
            content.text(reason.code());
        }
        for (int i = 0; i < columns.size(); i++) {
            PartColumn column = columns.get(i);
            if (!column.isHash()) {
                add(row, i, column);
            }
        }
        content.endRow();
    }

    Sha256 finish() {
        return content.finish();
    }

    private void add(StoredRow row, int index, PartColumn column) {
        if (!row.has(index)) {
            content.none();
            return;
        }
        switch (column.type()) {
            case TEXT, CODE -> content.text(row.bytes(), row.from(index), row.to(index));
            case INTEGER -> content.number(row.number(index));
            case DECIMAL -> content.decimal(row.number(index), StoredRow.SCALE);
            case DATE -> content.epochDay(row.number(index));
        }
    }
}
