package io.github.lyncautodiscover.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The paths of all elements and attributes that a schema allows, whatever its types are called. */
final class SchemaNames {
    private final Document schema;
    private final Set<String> paths = new TreeSet<>();

    private SchemaNames(Document schema) {
        this.schema = schema;
    }

    static Set<String> of(InputSource source) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        SchemaNames names = new SchemaNames(factory.newDocumentBuilder().parse(source));
        Element root = names.schema.getDocumentElement();
        for (Element element : names.children(root, "element")) {
            names.visit("/" + element.getAttribute("name"), element);
        }
        return names.paths;
    }

    private void visit(String path, Element element) {
        paths.add(path);
        for (Element type : children(schema.getDocumentElement(), "complexType")) {
            if (type.getAttribute("name").equals(element.getAttribute("type"))) {
                for (Element attribute : children(type, "attribute")) {
                    paths.add(path + "@" + attribute.getAttribute("name"));
                }
                descendants(path, type);
            }
        }
    }

    private void descendants(String path, Element type) {
        NodeList elements = type.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "element");
        for (int i = 0; i < elements.getLength(); i++) {
            Element child = (Element) elements.item(i);
            visit(path + "/" + child.getAttribute("name"), child);
        }
    }

    private List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
