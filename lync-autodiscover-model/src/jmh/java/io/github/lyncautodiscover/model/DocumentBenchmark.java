package io.github.lyncautodiscover.model;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
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
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class DocumentBenchmark {
    private final byte[] xml = AutodiscoverWriter.standard().write(Documents.DOMAIN, DocumentFormat.AUTODISCOVER_XML);
    private final byte[] json = AutodiscoverWriter.standard().write(Documents.DOMAIN, DocumentFormat.AUTODISCOVER_JSON);
    private final AutodiscoverReader reader = AutodiscoverReader.standard();
    private final AutodiscoverWriter writer = AutodiscoverWriter.standard();
    private final HandWrittenReader handWritten = new HandWrittenReader();
    private final XMLInputFactory jdkParsers = XMLInputFactory.newDefaultFactory();
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
        return HandWrittenWriter.write(Documents.DOMAIN);
    }
}
