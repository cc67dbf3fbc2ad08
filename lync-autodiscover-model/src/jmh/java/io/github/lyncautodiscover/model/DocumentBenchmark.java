package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and writing one Domain document of about 1.1 kB, and what it is compared with. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class DocumentBenchmark {
    private final byte[] xml = AutodiscoverWriter.standard().write(Documents.DOMAIN, DocumentFormat.AUTODISCOVER_XML);
    private final byte[] json = AutodiscoverWriter.standard().write(Documents.DOMAIN, DocumentFormat.AUTODISCOVER_JSON);
    private final AutodiscoverReader reader = AutodiscoverReader.standard();
    private final AutodiscoverWriter writer = AutodiscoverWriter.standard();
    private final HandWrittenReader handWritten = new HandWrittenReader();
    private final XMLInputFactory jdkParsers = XMLInputFactory.newDefaultFactory();
    private final XMLOutputFactory aaltoWriters = new OutputFactoryImpl();
    private final Unmarshaller unmarshaller;

    /** Pools one unmarshaller and hardens the JDK's parser. */
    public DocumentBenchmark() {
        jdkParsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        jdkParsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            unmarshaller = XmlContext.of(DocumentFormat.AUTODISCOVER_XML).createUnmarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public Object readXml() throws Exception {
        return reader.read(xml);
    }

    @Benchmark
    public Object readXmlByHand() throws Exception {
        return handWritten.read(xml);
    }

    @Benchmark
    public Object readXmlWithJaxbOverJdkStax() throws Exception {
        AutodiscoverResponse response = (AutodiscoverResponse)
                unmarshaller.unmarshal(jdkParsers.createXMLStreamReader(new ByteArrayInputStream(xml)));
        response.freeze();
        return response;
    }

    @Benchmark
    public Object readJson() throws Exception {
        return reader.read(json);
    }

    @Benchmark
    public Object writeXml() {
        return writer.write(Documents.DOMAIN, DocumentFormat.AUTODISCOVER_XML);
    }

    @Benchmark
    public Object writeXmlByHand() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter out = aaltoWriters.createXMLStreamWriter(bytes, "UTF-8");
        out.writeStartDocument("utf-8", "1.0");
        out.writeStartElement("AutodiscoverResponse");
        if (Documents.DOMAIN.accessLocation().isPresent()) {
            out.writeAttribute(
                    "AccessLocation", Documents.DOMAIN.accessLocation().get().wireName());
        }
        Domain domain = (Domain) Documents.DOMAIN.resource();
        out.writeStartElement("Domain");
        access(out, "SipServerInternalAccess", domain.sipServerInternalAccess());
        access(out, "SipClientInternalAccess", domain.sipClientInternalAccess());
        access(out, "SipServerExternalAccess", domain.sipServerExternalAccess());
        access(out, "SipClientExternalAccess", domain.sipClientExternalAccess());
        for (Link link : domain.links()) {
            out.writeEmptyElement("Link");
            out.writeAttribute("token", link.token());
            out.writeAttribute("href", link.href());
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
        return bytes.toByteArray();
    }

    private static void access(XMLStreamWriter out, String name, Optional<SipAccess> access) throws XMLStreamException {
        if (access.isPresent()) {
            out.writeEmptyElement(name);
            out.writeAttribute("fqdn", access.get().fqdn());
            out.writeAttribute("port", Integer.toString(access.get().port()));
        }
    }
}
