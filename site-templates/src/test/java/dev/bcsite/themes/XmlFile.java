package dev.bcsite.themes;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A published XML file, read by the JDK's own parser. */
final class XmlFile {

    private final Document document;

    private XmlFile(Document document) {
        this.document = document;
    }

    static XmlFile of(SampleSite site, String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        byte[] bytes = site.bytes(dev.bcsite.base.OutputPath.of(file));
        return new XmlFile(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
    }

    String rootName() {
        return document.getDocumentElement().getLocalName();
    }

    /** The texts of all elements of this name, in order. */
    List<String> texts(String name) {
        return texts(document.getDocumentElement(), name);
    }

    /** The texts of elements {@code name} inside elements {@code outer}, in order. */
    List<String> within(String outer, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS("*", outer);
        for (int i = 0; i < found.getLength(); i++) {
            texts.addAll(texts((Element) found.item(i), name));
        }
        return texts;
    }

    private static List<String> texts(Element in, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = in.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
