package dev.parley.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.parley.gateway.endtoend.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the house, which docs/architecture.md tells to people. */
class HouseTest {

    private static final String GATEWAY = "dev.parley.gateway";
    private static final int LONGEST_FILE = 400;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.parley.gateway", "dev.parley.api");

    /** Which other rooms a room may know; the root, which puts them together, is a room too. */
    @ParameterizedTest
    @CsvSource({
        "cli,         root carrier config flow plugin route",
        "root,        web audiostream plugin store telemetry speech route flow config call",
        "audiostream, call",
        "speech,      call",
        "store,       call",
        "route,       config",
        "flow,        config call",
        "plugin,      config",
        "call,        ''",
        "carrier,     ''",
        "web,         ''",
        "telemetry,   ''",
        "config,      ''",
    })
    void importsPointOneWay(String room, String known) {
        List<String> allowed = new ArrayList<>(List.of(packages(room)));
        Stream.of(known.split(" "))
                .filter(name -> !name.isEmpty())
                .map(HouseTest::packages)
                .forEach(allowed::add);

        noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(GATEWAY + "..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(HOUSE);
    }

    @Test
    void everyRoomHasItsRule() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(GATEWAY + "."))
                        .map(name -> name.replaceFirst("(" + GATEWAY + "\\.[a-z]+).*", "$1"))
                        .distinct())
                .containsExactlyInAnyOrder(Stream.of(
                                "cli",
                                "audiostream",
                                "speech",
                                "store",
                                "route",
                                "flow",
                                "plugin",
                                "call",
                                "carrier",
                                "web",
                                "telemetry",
                                "config")
                        .map(room -> GATEWAY + "." + room)
                        .toArray(String[]::new));
    }

    @Test
    void theHeartKnowsNoTransportAndNoVendor() {
        classes()
                .that()
                .resideInAPackage(packages("call"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        packages("call"),
                        "dev.parley.api..",
                        "java..",
                        "io.netty.util.concurrent..",
                        "org.slf4j..",
                        "org.jspecify.."))
                .check(HOUSE);
    }

    @Test
    void theApiKnowsTheJdkAndTheMarkOfExtensionsOnly() {
        classes()
                .that()
                .resideInAPackage("dev.parley.api..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.parley.api..", "java..", "javax.xml.stream..", "org.pf4j..", "org.jspecify.."))
                .check(HOUSE);
    }

    @Test
    void onlyTheRoomOfPluginsKnowsHowTheyAreLoaded() {
        noClasses()
                .that()
                .resideInAPackage(GATEWAY + "..")
                .and()
                .resideOutsideOfPackage(packages("plugin"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j..")
                .check(HOUSE);
    }

    @Test
    void packagesKnowEachOtherInOneDirectionOnly() {
        slices().matching(GATEWAY + ".(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching(GATEWAY + ".flow.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("dev.parley.api.(*)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .check(HOUSE);
    }

    @Test
    void nothingIsGotten() {
        methods()
                .that()
                .haveNameMatching("get[A-Z].*")
                .should(overrideWhatIsNotOurs())
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static ArchCondition<JavaMethod> overrideWhatIsNotOurs() {
        return new ArchCondition<>("override a method of a library") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean overrides = Stream.concat(
                                owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                        .filter(parent -> !parent.getPackageName().startsWith("dev.parley"))
                        .anyMatch(parent -> parent.getMethods().stream()
                                .anyMatch(theirs -> theirs.getName().equals(method.getName())));
                events.add(new SimpleConditionEvent(method, overrides, method.getFullName() + " gets"));
            }
        };
    }

    @Test
    void theGatewayNamesNoBundledPlugin() throws IOException {
        List<String> packages = List.of("dev.parley.plugins", "dev.parley.speech.embedded");
        for (Path file : sources(Installation.root().resolve("gateway/src/main"))) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(packages);
        }
    }

    @Test
    void aFileCanBeHeldInTheHead() throws IOException {
        List<Path> files = sources(Installation.root());
        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }

    private static String packages(String room) {
        return room.equals("root") ? GATEWAY : GATEWAY + "." + room + "..";
    }
}
