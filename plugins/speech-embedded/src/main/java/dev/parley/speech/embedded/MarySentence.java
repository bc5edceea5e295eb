package dev.parley.speech.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marytts.datatypes.MaryXML;
import marytts.util.dom.MaryDomUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A sentence as MaryTTS is about to speak it.
 *
 * @param tokens what is said as one, such as a word
 * @param segments all phones and pauses in order
 */
record MarySentence(List<Token> tokens, List<Element> segments) {

    /**
     * A word, or part of what a number or the like becomes.
     *
     * @param written what it stands for in the text; {@code first} tells whether it is the first to stand for that
     * @param firstSegment its first segment
     * @param afterSegment the segment after its last
     */
    record Token(String written, boolean first, int firstSegment, int afterSegment) {}

    /** The sentences in which there is something to say. */
    static List<MarySentence> of(Document acoustics) {
        List<MarySentence> sentences = new ArrayList<>();
        NodeList elements = acoustics.getElementsByTagName(MaryXML.SENTENCE);
        for (int i = 0; i < elements.getLength(); i++) {
            MarySentence sentence = of(acoustics, (Element) elements.item(i));
            if (!sentence.tokens.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static MarySentence of(Document document, Element element) {
        List<Token> tokens = new ArrayList<>();
        List<Element> segments = new ArrayList<>();
        Optional<Element> before = Optional.empty();
        for (Element part : below(document, element, MaryXML.TOKEN, MaryXML.BOUNDARY)) {
            if (part.getTagName().equals(MaryXML.BOUNDARY)) {
                segments.add(part);
                continue;
            }
            List<Element> phones = below(document, part, MaryXML.PHONE);
            if (!phones.isEmpty()) {
                Element written = writtenAs(part);
                boolean first = before.filter(written::equals).isEmpty();
                int start = segments.size();
                segments.addAll(phones);
                tokens.add(new Token(text(written), first, start, segments.size()));
                before = Optional.of(written);
            }
        }
        return new MarySentence(tokens, segments);
    }

    /** The outermost of the elements that say what the token was before it was written out. */
    private static Element writtenAs(Element token) {
        Element written = token;
        while (written.getParentNode() instanceof Element parent
                && parent.getTagName().equals(MaryXML.MTU)) {
            written = parent;
        }
        return written;
    }

    private static String text(Element written) {
        return written.getTagName().equals(MaryXML.MTU)
                ? written.getAttribute("orig")
                : MaryDomUtils.tokenText(written);
    }

    private static List<Element> below(Document document, Element root, String... tags) {
        List<Element> found = new ArrayList<>();
        var elements = MaryDomUtils.createNodeIterator(document, root, tags);
        for (var node = elements.nextNode(); node != null; node = elements.nextNode()) {
            found.add((Element) node);
        }
        return found;
    }
}
