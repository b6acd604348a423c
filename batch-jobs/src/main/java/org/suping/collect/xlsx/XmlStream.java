package org.suping.collect.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML of a workbook, element by element; names are taken without their prefix. A document type is refused. */
final class XmlStream implements AutoCloseable {

    /** Reading aids over the characters, which are not part of the text. */
    private static final String PHONETIC = "rPh";

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    XmlStream(InputStream bytes) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /** Goes on to where the next element starts, and says whether there is one. */
    boolean nextStart() throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes on to where an element starts or ends: true at a start. There must be one. */
    boolean nextIsStart() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes on to where an element of this name starts, and says whether there is one before another of that name ends. */
    boolean nextStart(String wanted, String end) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && name().equals(wanted)) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && name().equals(end)) {
                return false;
            }
        }
        return false;
    }

    /** Of the element that starts or ends here. */
    String name() {
        return xml.getLocalName();
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return xml.getAttributeValue(index);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < attributes(); i++) {
            if (attributeName(i).equals(name)) {
                return attribute(i);
            }
        }
        return null;
    }

    /** Adds all characters up to the end of the element that starts here; those of reading aids are left out. */
    void readText(CharBuilder target) throws XMLStreamException {
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                phonetic = phonetic == 0 && name().equals(PHONETIC) ? depth : phonetic;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic = phonetic == depth ? 0 : phonetic;
                depth--;
            } else if (phonetic == 0 && isText(event)) {
                target.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A workbook has no document type");
        }
        return event;
    }
}
