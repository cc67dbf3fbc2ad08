package io.github.lyncautodiscover.testkit.junit;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Recording;
import io.github.lyncautodiscover.testkit.Topology;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts your own deployment for JUnit 5 tests: put it into a {@code static} field with {@code @RegisterExtension}.
 *
 * <p>Tests get the deployment, or its recording, as a parameter. It starts when it is first asked for, and JUnit closes it.
 * When a test fails, standard error gets {@link LyncDeployment#picture}. For a preset {@link WithLyncDeployment} is shorter.
 * Thread-safe.
 */
public final class LyncDeploymentExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(LyncDeploymentExtension.class);

    private final @Nullable Order order;

    /** Which deployment, and for how long; equal orders of one place share a deployment. */
    private record Order(Object key, Topology topology, Lifecycle lifecycle) {

        static Order of(WithLyncDeployment annotation) {
            return new Order(annotation.value(), annotation.value().builder().build(), annotation.lifecycle());
        }
    }

    /** For {@link WithLyncDeployment}, which says the rest. */
    public LyncDeploymentExtension() {
        this.order = null;
    }

    private LyncDeploymentExtension(Topology topology, Lifecycle lifecycle) {
        this.order = new Order(topology, topology, lifecycle);
    }

    /**
     * Gives every test another deployment.
     *
     * @param topology what it looks like
     * @return the extension
     */
    public static LyncDeploymentExtension perMethod(Topology topology) {
        return new LyncDeploymentExtension(topology, Lifecycle.PER_METHOD);
    }

    /**
     * Gives all tests of the class, and of the classes nested in it, the same deployment.
     *
     * @param topology what it looks like
     * @return the extension
     */
    public static LyncDeploymentExtension perClass(Topology topology) {
        return new LyncDeploymentExtension(topology, Lifecycle.PER_CLASS);
    }

    /** Starts the deployment of a class in the scope of that class. */
    @Override
    public void beforeAll(ExtensionContext context) {
        Order wanted = order(context);
        if (wanted.lifecycle() == Lifecycle.PER_CLASS) {
            deployment(context, wanted);
        }
    }

    /** Prints what the deployment saw of a test that failed. */
    @Override
    public void afterEach(ExtensionContext context) {
        LyncDeployment used = context.getStore(NAMESPACE).get(order(context).key(), LyncDeployment.class);
        if (used != null && context.getExecutionException().isPresent()) {
            System.err.println(context.getDisplayName() + " failed. " + used.picture());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(LyncDeployment.class, Recording.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Order wanted = order(context);
        if (wanted.lifecycle() == Lifecycle.PER_METHOD
                && context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "A deployment per method exists only while a test method runs: take it as"
                            + " a parameter of the test or of @BeforeEach, or choose the life cycle per class.");
        }
        LyncDeployment deployment = deployment(context, wanted);
        return parameter.getParameter().getType() == Recording.class ? deployment.recording() : deployment;
    }

    /** A store asks those of the enclosing scopes first, and closes what was made in it. */
    private static LyncDeployment deployment(ExtensionContext context, Order order) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(order.key(), key -> order.topology().start(), LyncDeployment.class);
    }

    private Order order(ExtensionContext context) {
        if (order != null) {
            return order;
        }
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), WithLyncDeployment.class, context.getEnclosingTestClasses())
                .map(Order::of)
                .orElseThrow(() -> new IllegalStateException("Use @WithLyncDeployment instead of @ExtendWith."));
    }
}
