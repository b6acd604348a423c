package org.suping.cli.propose;

import org.jspecify.annotations.Nullable;
import org.suping.cli.propose.look.ColumnSample;
import org.suping.cli.propose.look.PersonalSigns;
import org.suping.cli.propose.look.ValueShape;
import org.suping.definitions.PersonalKind;

/**
 * One column of the file and what is made of it.
 *
 * @param personal the kind of personal data it likely holds, or null
 */
record ProposedColumn(
        ColumnSample sample, ValueShape shape, @Nullable PersonalKind personal) {

    static ProposedColumn of(ColumnSample sample) {
        ValueShape shape = ValueShape.of(sample);
        return new ProposedColumn(
                sample, shape, PersonalSigns.of(sample, shape.type()).orElse(null));
    }

    String heading() {
        return sample.heading();
    }
}
