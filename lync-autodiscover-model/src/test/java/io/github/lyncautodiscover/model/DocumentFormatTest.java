package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentFormatTest {
    @ParameterizedTest
    @CsvSource({
        "application/vnd.microsoft.rtc.autodiscover+xml, AUTODISCOVER_XML",
        "application/vnd.microsoft.rtc.autodiscover+xml; v=1; charset=utf-8, AUTODISCOVER_XML",
        "Application/VND.Microsoft.RTC.Autodiscover+XML;v=1, AUTODISCOVER_XML",
        "application/vnd.microsoft.rtc.autodiscover+json;v=1, AUTODISCOVER_JSON",
        "application/vnd.microsoft.com.ucwa+xml, UCWA_XML",
        "application/vnd.microsoft.ucwa+xml, UCWA_XML",
        "application/vnd.microsoft.com.ucwa+json, UCWA_JSON",
        "application/vnd.microsoft.ucwa+json, UCWA_JSON",
        "application/xml, AUTODISCOVER_XML UCWA_XML",
        "text/xml; charset=utf-8, AUTODISCOVER_XML UCWA_XML",
        "' application/json ', AUTODISCOVER_JSON UCWA_JSON",
        "text/html, ''",
        "'', ''",
    })
    void matchesTheTypesThatServersDeclare(String contentType, String formats) {
        String matching = Arrays.stream(DocumentFormat.values())
                .filter(format -> format.matches(contentType))
                .map(DocumentFormat::name)
                .collect(Collectors.joining(" "));
        assertEquals(formats, matching);
    }

    @ParameterizedTest
    @EnumSource
    void matchesWhatIsAskedFor(DocumentFormat format) {
        assertTrue(format.matches(format.mediaType()), format.mediaType());
    }
}
