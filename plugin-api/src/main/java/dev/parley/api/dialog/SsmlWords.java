package dev.parley.api.dialog;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words in SSML: its text, without tags. */
final class SsmlWords {

    /** Elements that stand between words, not within one. */
    private static final Set<String> APART = Set.of("break", "p", "s");

    private SsmlWords() {}

    /** @throws IllegalArgumentException if it is no well-formed {@code speak} element, or has a document type */
    static String of(String ssml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return words(factory.createXMLStreamReader(new StringReader(ssml)));
        } catch (XMLStreamException wrong) {
            throw new IllegalArgumentException("this is no SSML: " + wrong.getMessage(), wrong);
        }
    }

    private static String words(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        boolean begun = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.DTD -> throw new IllegalArgumentException("SSML must have no document type");
                case XMLStreamReader.START_ELEMENT -> {
                    if (!begun && !xml.getLocalName().equals("speak")) {
                        throw new IllegalArgumentException("SSML is a speak element, not " + xml.getLocalName());
                    }
                    begun = true;
                    words.append(apart(xml));
                }
                case XMLStreamReader.END_ELEMENT -> words.append(apart(xml));
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    words.append(xml.getText());
                default -> {}
            }
        }
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    private static String apart(XMLStreamReader xml) {
        return APART.contains(xml.getLocalName()) ? " " : "";
    }
}
