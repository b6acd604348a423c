package org.suping.cli.propose;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.cli.propose.look.ColumnSample;
import org.suping.cli.propose.look.JoinedList;
import org.suping.cli.propose.look.PersonalSigns;
import org.suping.cli.propose.look.ValueShape;
import org.suping.definitions.ColumnType;
import org.suping.definitions.PersonalKind;

/**
 * One column of the file and what is made of it.
 *
 * @param personal the kind of personal data it likely holds, or null
 * @param joined how its cells hold several values each, or null
 */
record ProposedColumn(
        ColumnSample sample,
        ValueShape shape,
        @Nullable PersonalKind personal,
        @Nullable JoinedList joined) {

    /** People's names that are joined are people's names. */
    static ProposedColumn of(ColumnSample sample) {
        ValueShape shape = ValueShape.of(sample);
        boolean words = shape.type() == ColumnType.TEXT || shape.type() == ColumnType.CODE;
        Optional<JoinedList> joined = words ? JoinedList.of(sample) : Optional.empty();
        Optional<PersonalKind> personal = PersonalSigns.of(sample, shape.type())
                .or(() -> joined.flatMap(list -> PersonalSigns.of(list.members(), ColumnType.CODE)));
        return new ProposedColumn(
                sample, shape, personal.orElse(null), personal.isEmpty() ? joined.orElse(null) : null);
    }

    /** The same column once its cells are split. */
    ProposedColumn split() {
        ColumnSample members = Objects.requireNonNull(joined).members();
        return new ProposedColumn(members, ValueShape.of(members), null, null);
    }

    String heading() {
        return sample.heading();
    }
}
