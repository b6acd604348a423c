package org.suping.definitions.expression.parse;

import org.suping.definitions.expression.Node;

/**
 * A node and where its text begins.
 *
 * @param position from 1
 */
record Placed(Node node, int position) {

    Placed as(Node other) {
        return new Placed(other, position);
    }
}
