package org.suping.render.pdf.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/**
 * One bar of the elements' chart: as long as the element's weight, filled as far as points were earned; of an element that
 * is not scored only the outline.
 */
public final class ElementBar implements Renderable, Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final Color LEFT = new Color(0xDC, 0xE4, 0xEA);
    private static final Color EARNED = new Color(0x1B, 0x7A, 0x8F);
    private static final int DRAWN_PLACES = 4;

    private final String id;
    private final BigDecimal weight;
    private final BigDecimal longest;
    private final @Nullable BigDecimal earned;

    /**
     * Makes a bar.
     *
     * @param element code of the element
     * @param longest the greatest weight, whose bar takes the whole width
     * @param earned null while the element is not scored
     */
    public ElementBar(String element, BigDecimal weight, BigDecimal longest, @Nullable BigDecimal earned) {
        this.id = "bar-" + element;
        this.weight = weight;
        this.longest = longest;
        this.earned = earned;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        if (earned == null) {
            graphics.setColor(LEFT);
            graphics.draw(part(place, weight));
        } else {
            graphics.setColor(LEFT);
            graphics.fill(part(place, weight));
            graphics.setColor(EARNED);
            graphics.fill(part(place, earned));
        }
    }

    private Rectangle2D part(Rectangle2D place, BigDecimal points) {
        double share = longest.signum() == 0
                ? 0
                : points.divide(longest, DRAWN_PLACES, RoundingMode.HALF_UP).doubleValue();
        return new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth() * share, place.getHeight());
    }
}
