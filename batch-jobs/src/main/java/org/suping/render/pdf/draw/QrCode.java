package org.suping.render.pdf.draw;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/** A QR code, drawn as squares so that it prints sharply at any size. */
public final class QrCode implements Renderable, Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final Color INK = new Color(0x1F, 0x3A, 0x52);

    private final String text;

    public QrCode(String text) {
        this.text = text;
    }

    @Override
    public String getId() {
        return "qr-" + text;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        BitMatrix code = encode();
        graphics.setColor(Color.WHITE);
        graphics.fill(place);
        graphics.setColor(INK);
        double side = place.getWidth() / code.getWidth();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    graphics.fill(new Rectangle2D.Double(place.getX() + x * side, place.getY() + y * side, side, side));
                }
            }
        }
    }

    /** Without a size: one square for each module, with the quiet zone around it that readers need. */
    private BitMatrix encode() {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.CHARACTER_SET, "US-ASCII");
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Does not fit into a QR code: " + text, tooLong);
        }
    }
}
