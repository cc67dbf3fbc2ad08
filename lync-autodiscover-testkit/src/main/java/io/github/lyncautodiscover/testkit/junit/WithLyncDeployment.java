package io.github.lyncautodiscover.testkit.junit;

import io.github.lyncautodiscover.testkit.Preset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, and of the classes nested in it, a running deployment as a parameter of the type
 * {@link io.github.lyncautodiscover.testkit.LyncDeployment} or {@link io.github.lyncautodiscover.testkit.Recording}.
 *
 * <p>A nested class may carry the annotation again, to have another deployment.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LyncDeploymentExtension.class)
public @interface WithLyncDeployment {

    /**
     * Says which deployment; for one that is no preset use {@link LyncDeploymentExtension} in a field.
     *
     * @return the preset
     */
    Preset value() default Preset.CONTOSO_WIFI;

    /**
     * Says how long a deployment lives.
     *
     * @return per method, each test has its own; per class, all tests share one, which is faster and lets faults and
     *     recordings of one test be seen by the next
     */
    TestInstance.Lifecycle lifecycle() default TestInstance.Lifecycle.PER_METHOD;
}
