package org.suping.check.compare;

import org.suping.check.imported.FigureImport;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/**
 * Earlier figures that somebody imported.
 *
 * @param source under what name, from which file, by whom
 * @param fingerprint of those of its figures that are of this period and of units of the return
 */
public record ImportedBase(Against against, Period period, FigureImport source, Sha256 fingerprint) implements Base {

    /** {@code 2025 上报数（导入）}. */
    @Override
    public Text name() {
        return Labels.text("compare.imported", source.name());
    }
}
