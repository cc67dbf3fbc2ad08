package io.github.lyncautodiscover.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Recording;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.YourClient;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Classes that {@link LyncDeploymentExtensionTest} runs; they are no tests of their own, hence the name. */
final class JunitExamples {

    /** The deployments that each class saw. */
    private static final Map<Class<?>, Set<LyncDeployment>> SEEN = new ConcurrentHashMap<>();

    private JunitExamples() {}

    static Set<LyncDeployment> seenBy(Class<?> example) {
        return SEEN.getOrDefault(example, Set.of());
    }

    static void saw(Object test, LyncDeployment deployment) {
        SEEN.computeIfAbsent(test.getClass(), type -> ConcurrentHashMap.newKeySet())
                .add(deployment);
    }

    @WithLyncDeployment
    static class Failing {
        @Test
        void asksInVain(LyncDeployment deployment) {
            deployment.inject(DnsFault.servfail(), Target.dns("lyncdiscover.contoso.test"));
            assertDoesNotThrow(() -> deployment.inside().resolve("lyncdiscover.contoso.test"));
        }
    }

    @WithLyncDeployment
    static class PerMethod {
        private LyncDeployment prepared;

        @BeforeEach
        void prepare(LyncDeployment deployment) {
            prepared = deployment;
        }

        @Test
        void one(LyncDeployment deployment, Recording recording) {
            assertSame(prepared, deployment);
            assertSame(deployment.recording(), recording);
            saw(this, deployment);
        }

        @Test
        void two(LyncDeployment deployment) {
            saw(this, deployment);
        }
    }

    @WithLyncDeployment(value = Preset.ONLINE, lifecycle = TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {
        @BeforeAll
        static void prepare(LyncDeployment deployment) {
            assertEquals("webpoolam41e01.infra.lync.com", deployment.topology().externalWebServices());
        }

        @Test
        void one(LyncDeployment deployment) {
            saw(this, deployment);
        }

        @Test
        void two(LyncDeployment deployment) {
            saw(this, deployment);
        }

        @Nested
        class Inner {
            @Test
            void sharesTheOneOfItsOuterClass(LyncDeployment deployment) {
                assertEquals(seenBy(PerClass.class), Set.of(deployment));
            }
        }

        @Nested
        @WithLyncDeployment(Preset.HYBRID)
        class Other {
            @Test
            void hasOneOfItsOwn(LyncDeployment deployment) {
                assertEquals("webext.contoso.test", deployment.topology().externalWebServices());
            }
        }
    }

    static class InAField {
        @RegisterExtension
        static final LyncDeploymentExtension LYNC = LyncDeploymentExtension.perClass(
                LyncDeployment.builder().sipDomain("fabrikam.test").build());

        @Test
        void one(LyncDeployment deployment) {
            assertEquals("webext.fabrikam.test", deployment.topology().externalWebServices());
            saw(this, deployment);
        }

        @Test
        void two(LyncDeployment deployment) {
            saw(this, deployment);
        }
    }

    static class InAnInstanceField {
        @RegisterExtension
        final LyncDeploymentExtension lync = LyncDeploymentExtension.perMethod(
                LyncDeployment.builder().sipDomain("fabrikam.test").build());

        @Test
        void one(LyncDeployment deployment) {
            saw(this, deployment);
        }

        @Test
        void two(LyncDeployment deployment) {
            saw(this, deployment);
        }
    }

    @WithLyncDeployment
    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {
        @Test
        void one(LyncDeployment deployment) {
            saw(this, deployment);
        }

        @Test
        void two(LyncDeployment deployment) {
            saw(this, deployment);
        }

        @Test
        void three(LyncDeployment deployment) {
            saw(this, deployment);
        }
    }

    /** All of them run at the same time, or the barrier breaks. */
    @WithLyncDeployment
    @Execution(ExecutionMode.CONCURRENT)
    static class AtOnce {
        private static final CyclicBarrier ALL = new CyclicBarrier(3);

        private void meetAndAsk(String name, LyncDeployment deployment)
                throws IOException, InterruptedException, BrokenBarrierException, TimeoutException {
            saw(this, deployment);
            ALL.await(60, TimeUnit.SECONDS);
            YourClient client = new YourClient(deployment.dns(), deployment.route(), deployment.tls());
            client.get("https://webint.contoso.test/" + name);
            ALL.await(60, TimeUnit.SECONDS);
            deployment.recording().assertRequests("GET https://webint.contoso.test/" + name);
        }

        @Test
        void one(LyncDeployment deployment)
                throws IOException, InterruptedException, BrokenBarrierException, TimeoutException {
            meetAndAsk("one", deployment);
        }

        @Test
        void two(LyncDeployment deployment)
                throws IOException, InterruptedException, BrokenBarrierException, TimeoutException {
            meetAndAsk("two", deployment);
        }

        @Nested
        class Inner {
            @Test
            void three(LyncDeployment deployment)
                    throws IOException, InterruptedException, BrokenBarrierException, TimeoutException {
                meetAndAsk("three", deployment);
            }
        }
    }

    @WithLyncDeployment(lifecycle = TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelOnOne {
        @Test
        void one(LyncDeployment deployment) {
            saw(this, deployment);
        }

        @Test
        void two(LyncDeployment deployment) {
            saw(this, deployment);
        }

        @Nested
        class Inner {
            @Test
            void three(LyncDeployment deployment) {
                saw(ParallelOnOne.this, deployment);
            }
        }
    }

    @WithLyncDeployment
    static class TooEarly {
        @BeforeAll
        static void prepare(LyncDeployment deployment) {
            saw(new TooEarly(), deployment);
        }

        @Test
        void neverComes() {}
    }
}
