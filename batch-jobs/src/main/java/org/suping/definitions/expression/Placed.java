package org.suping.definitions.expression;

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
