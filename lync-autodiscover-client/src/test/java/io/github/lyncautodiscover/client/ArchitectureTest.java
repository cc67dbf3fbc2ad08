package io.github.lyncautodiscover.client;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part may know which. */
class ArchitectureTest {
    private static final String CLIENT = "io.github.lyncautodiscover.client";

    /** Names and addresses are values; asking for them is not. */
    private static final Set<String> VALUES = Stream.of(
                    IDN.class,
                    Inet4Address.class,
                    Inet6Address.class,
                    InetAddress.class,
                    InetSocketAddress.class,
                    URI.class,
                    URISyntaxException.class,
                    URL.class,
                    URLDecoder.class,
                    URLEncoder.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final DescribedPredicate<JavaClass> HTTP_CLIENT = resideInAnyPackage("org.apache.hc..");

    private static final DescribedPredicate<JavaClass> LIBRARIES =
            resideInAnyPackage("org.apache.hc..", "org.xbill..", "com.fasterxml..", "org.bouncycastle..", "picocli..");

    private static final DescribedPredicate<JavaClass> NETWORK = resideInAnyPackage(
                    "java.net..", "javax.net..", "java.nio.channels..", "org.xbill..", "org.apache.hc..")
            .and(describe("are no values", type -> !VALUES.contains(type.getName())));

    private static final DescribedPredicate<JavaClass> FILES = resideInAnyPackage("java.nio..", "java.io..")
            .and(describe(
                    "are streams or files",
                    type -> !type.isAssignableTo(Throwable.class)
                            && !type.getName().equals("java.io.Serializable")
                            && !type.getPackageName().equals("java.nio.charset")));

    @Test
    void theModelKnowsNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat(NETWORK)
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(InetAddress.class, "getByName", String.class)
                .check(module("model"));
    }

    /** The picture of the rooms in CONTRIBUTING, an arrow a word: a room knows those that are named here and no others. */
    @ParameterizedTest
    @CsvSource({
        "text,     ''",
        "evidence, text readiness finding report",
        "work,     text evidence",
        "hop,      text evidence work",
        "readiness, text evidence",
        "finding,  text evidence readiness report",
        "report,   text evidence readiness finding",
        "page,     text evidence readiness finding report",
        "ticket,   text evidence work hop",
        "'',       text evidence work hop readiness finding report ticket",
        "serve,    text evidence work report",
        "cli,      text evidence work hop readiness finding report page ticket serve ''"
    })
    void arrowsPointDown(String room, String known) {
        Set<String> rooms = Arrays.stream((known + " " + room).split(" ", -1))
                .map(name -> name.equals("''") ? "" : name)
                .map(ArchitectureTest::room)
                .collect(Collectors.toSet());
        classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are in a room below",
                        type -> !type.getPackageName().startsWith(CLIENT) || rooms.contains(type.getPackageName())))
                .check(module("client"));
    }

    /** Of the circle evidence, finding, report, only the convenience of these two: discovery.toText(), findings() and the like. */
    @Test
    void onlyTwoValuesKnowWhatIsDrawnFromThem() {
        noClasses()
                .that()
                .resideInAPackage(room("evidence"))
                .and(describe(
                        "offer no convenience",
                        type -> !Set.of("Discovery", "LyncDiagnosis").contains(outermost(type))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(room("readiness"), room("finding"), room("report")))
                .check(module("client"));
        noClasses()
                .that()
                .resideInAPackage(room("finding"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(room("report")))
                .check(module("client"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "testkit", "dns", "client"})
    void roomsAreSmall(String module) {
        Map<String, Set<String>> rooms = module(module).stream()
                .filter(type -> !type.getName().endsWith("-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        TreeMap::new,
                        Collectors.mapping(ArchitectureTest::outermost, Collectors.toCollection(TreeSet::new))));
        rooms.forEach((room, types) -> assertTrue(
                types.size() <= (room.equals(CLIENT) ? 45 : 60), room + " has " + types.size() + " " + types));
    }

    @Test
    void onlyTheHopsKnowTheHttpClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("hop"))
                .should()
                .dependOnClassesThat(HTTP_CLIENT)
                .check(module("client"));
        noClasses().should().dependOnClassesThat(HTTP_CLIENT).check(module("dns"));
    }

    @Test
    void onlyTheProbeKnowsTheHttpServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("serve"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.sun.net.httpserver.."))
                .check(module("client"));
    }

    @Test
    void findingsArePure() {
        noClasses()
                .that()
                .resideInAnyPackage("..client.finding..", "..client.readiness..")
                .should()
                .dependOnClassesThat(NETWORK.or(FILES).or(type(Clock.class)))
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(InetAddress.class, "getByName", String.class)
                .check(module("client"));
    }

    @Test
    void theTestkitKnowsNeitherDnsNorClient() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.github.lyncautodiscover.dns..", "io.github.lyncautodiscover.client.."))
                .check(module("testkit"));
    }

    /** The machinery of the testkit knows the words of its face, and nothing of what it can do. */
    @Test
    void theTestkitsMachineryKnowsOnlyTheWordsOfItsFace() {
        noClasses()
                .that()
                .resideInAnyPackage("..testkit.server", "..testkit.replay", "..testkit.certificate")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.github.lyncautodiscover.testkit", "io.github.lyncautodiscover.testkit.junit")
                        .and(describe(
                                "are no words", type -> !type.isEnum() && !type.isRecord() && !type.isInterface())))
                .check(module("testkit"));
        noClasses()
                .that()
                .resideInAnyPackage("..testkit.server", "..testkit.certificate")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..testkit.replay"))
                .check(module("testkit"));
        noClasses()
                .that()
                .resideInAPackage("io.github.lyncautodiscover.testkit")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..testkit.junit"))
                .check(module("testkit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "dns", "client", "testkit"})
    void noLibraryShowsInTheApi(String module) {
        classes().that().arePublic().should(showNone(LIBRARIES)).check(module(module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "dns", "client", "testkit"})
    void everyPackageSaysWhatMayBeNull(String module) {
        classes()
                .that()
                .resideInAPackage("io.github..")
                .should(be(
                        "in a package marked as @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
                .check(module(module));
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + " is not " + what));
            }
        };
    }

    private static ArchCondition<JavaClass> showNone(DescribedPredicate<JavaClass> hidden) {
        return new ArchCondition<>("show none that " + hidden.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                shown(type)
                        .filter(hidden)
                        .forEach(seen -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " shows " + seen.getName())));
            }
        };
    }

    /** The types in the signature of a type and of those of its members that others may use. */
    private static Stream<JavaClass> shown(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> members =
                type.getMembers().stream().filter(ArchitectureTest::isOpen).flatMap(ArchitectureTest::signature);
        return Stream.concat(parents, members).flatMap(used -> used.getAllInvolvedRawTypes().stream());
    }

    private static boolean isOpen(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        List.of(unit.getReturnType()),
                        unit.getParameterTypes(),
                        unit.getThrowsClause().getTypes())
                .flatMap(List::stream);
    }

    private static String room(String name) {
        return name.isEmpty() ? CLIENT : CLIENT + "." + name;
    }

    private static JavaClasses module(String name) {
        Path classes = Path.of("..", "lync-autodiscover-" + name, "target", "classes");
        return new ClassFileImporter()
                .importLocations(List.of(Location.of(classes.toAbsolutePath().normalize())));
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
