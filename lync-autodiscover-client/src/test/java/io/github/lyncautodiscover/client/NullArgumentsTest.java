package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever passes null is told which argument it was, and not what the Java machine met on its way. */
@SuppressWarnings("NullAway")
class NullArgumentsTest {
    record Call(Object on, Method method) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "("
                    + method.getParameterTypes()[0].getSimpleName() + ")";
        }
    }

    static Stream<Call> calls() {
        return Stream.of(
                        TlsPolicy.java(),
                        LyncAutodiscover.builder(),
                        Timeouts.standard(),
                        RedirectPolicy.standard(),
                        Examination.standard(),
                        DiscoveryCache.standard(),
                        SweepOptions.of(1))
                .flatMap(on -> Stream.of(on.getClass().getDeclaredMethods()).map(method -> new Call(on, method)))
                .filter(call -> Modifier.isPublic(call.method().getModifiers())
                        && !call.method().getName().equals("equals")
                        && !call.method().isVarArgs()
                        && !call.method().isSynthetic()
                        && call.method().getParameterCount() == 1
                        && !call.method().getParameterTypes()[0].isPrimitive());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void areNamed(Call call) {
        InvocationTargetException refused = assertThrows(
                InvocationTargetException.class, () -> call.method().invoke(call.on(), new Object[] {null}));

        assertInstanceOf(NullPointerException.class, refused.getCause());
        assertNamed(refused.getCause());
    }

    @Test
    void areNamedByTheFace() throws Exception {
        try (AutodiscoverClient client = LyncAutodiscover.builder().build()) {
            List<Method> all = Arrays.stream(AutodiscoverClient.class.getMethods())
                    .filter(method -> List.of("discover", "discoverAsync", "diagnose", "checkMobility")
                                    .contains(method.getName())
                            && method.getParameterCount() == 1)
                    .toList();
            assertFalse(all.isEmpty());
            assertAll(all.stream()
                    .map(method -> () -> assertNamed(assertThrows(
                                    InvocationTargetException.class, () -> method.invoke(client, new Object[] {null}))
                            .getCause())));
        }
        assertEquals(
                "address is null",
                assertThrows(NullPointerException.class, () -> LyncAutodiscover.discover(null))
                        .getMessage());
    }

    private static void assertNamed(Throwable refused) {
        String message = Objects.requireNonNullElse(refused.getMessage(), "");
        assertTrue(!message.isEmpty() && !message.startsWith("Cannot "), message);
    }
}
