package io.github.lyncautodiscover.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class LyncDeploymentExtensionTest {

    @ParameterizedTest
    @CsvSource({
        "PerMethod, 2, 2",
        "PerClass, 4, 1",
        "InAField, 2, 1",
        "InAnInstanceField, 2, 2",
        "Parallel, 3, 3",
        "AtOnce, 3, 3",
        "ParallelOnOne, 3, 1"
    })
    void testsGetTheirDeploymentsAndTheyAreClosedAfterwards(String example, int tests, int deployments)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(JunitExamples.class.getName() + "$" + example);

        Events events = run(type).testEvents();

        events.assertStatistics(statistics -> statistics.started(tests).succeeded(tests));
        Set<LyncDeployment> seen = JunitExamples.seenBy(type);
        assertEquals(deployments, seen.size());
        seen.forEach(LyncDeploymentExtensionTest::assertClosed);
    }

    @Test
    void aDeploymentPerMethodCannotBeHadBeforeThereIsAMethod() {
        EngineExecutionResults results = run(JunitExamples.TooEarly.class);

        results.testEvents().assertStatistics(statistics -> statistics.started(0));
        assertTrue(results.containerEvents().failed().list().toString().contains("choose the life cycle per class"));
    }

    @Test
    void aTestThatFailsSaysWhatItsDeploymentSaw() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(listening);
            run(JunitExamples.Failing.class)
                    .testEvents()
                    .assertStatistics(statistics -> statistics.started(1).failed(1));
        } finally {
            System.setErr(before);
        }
        String text = said.toString(StandardCharsets.UTF_8);

        assertTrue(text.contains("asksInVain(LyncDeployment) failed. The Lync deployment for contoso.test"), text);
        assertTrue(text.contains("faults: DNS_SERVFAIL on dns://lyncdiscover.contoso.test"), text);
        assertTrue(text.contains("inside A lyncdiscover.contoso.test -> DNS_SERVFAIL"), text);
    }

    private static EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(selectClass(type))
                .execute();
    }

    private static void assertClosed(LyncDeployment deployment) {
        InetSocketAddress dns = deployment.dns();
        assertThrows(ConnectException.class, () -> new Socket(dns.getAddress(), dns.getPort()).close());
    }
}
