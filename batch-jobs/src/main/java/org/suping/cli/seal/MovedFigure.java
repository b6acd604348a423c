package org.suping.cli.seal;

import java.util.List;
import org.suping.check.compare.ComparedFigure;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;

/** How a figure moved since an earlier period, in one line. */
public final class MovedFigure {

    private static final int FOLDED = 8;

    private MovedFigure() {}

    public static List<String> line(ComparedFigure compared, Screen screen) {
        String growth = compared.growth().map(Numbers::growth).orElse("—");
        String line = screen.label(
                "trace.compared." + compared.base().against().code(),
                growth,
                compared.source(),
                Numbers.of(compared.then()));
        return Width.wrap("  " + line, screen.width(), FOLDED);
    }
}
