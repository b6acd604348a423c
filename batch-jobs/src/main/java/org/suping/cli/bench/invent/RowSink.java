package org.suping.cli.bench.invent;

import java.io.Closeable;
import java.io.IOException;

/** Takes complaints' rows one after another, the headings first. */
interface RowSink extends Closeable {

    void add(String... cells) throws IOException;
}
