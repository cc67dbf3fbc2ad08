package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The texts and the members, against files that hold them in full. */
@Timeout(60)
class FormsTest {
    private static DnsSurvey survey() {
        try (FakeDnsServer server =
                        FakeDnsServer.serving(Fixtures.text("survey.zone").split("\n"));
                DnsView view = Views.of(server)) {
            return DnsSurvey.of(view, "contoso.com");
        }
    }

    private static SplitDns split() {
        try (FakeDnsServer insideServer =
                        FakeDnsServer.serving(Fixtures.text("inside.zone").split("\n"));
                FakeDnsServer outsideServer =
                        FakeDnsServer.serving(Fixtures.text("outside.zone").split("\n"));
                DnsView inside = Views.of(insideServer.address());
                DnsView outside = Views.of(outsideServer.address())) {
            return SplitDns.compare(inside, outside, "contoso.com", "web.contoso.com");
        }
    }

    @Test
    void printsASurveyForPeople() {
        assertEquals(Fixtures.text("survey.txt"), Fixtures.steady(survey().text()));
    }

    @Test
    void printsASurveyForPrograms() {
        assertEquals(Fixtures.text("survey.json"), Fixtures.steady(Tree.json(survey().members())) + "\n");
    }

    @Test
    void printsAComparisonForPeople() {
        assertEquals(Fixtures.text("split.txt"), Fixtures.steady(split().text()));
    }

    @Test
    void printsAComparisonForPrograms() {
        assertEquals(Fixtures.text("split.json"), Fixtures.steady(Tree.json(split().members())) + "\n");
    }
}
