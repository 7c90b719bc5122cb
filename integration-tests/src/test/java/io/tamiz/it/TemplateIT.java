package io.tamiz.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tamiz.function.FunctionSettings;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The template deploys what the code needs: names, handler, permissions, and nothing more. */
class TemplateIT {
    /** What each call of a client needs, from the service authorization reference of S3 and of SQS. */
    private static final Map<String, Set<String>> ACTIONS = Map.ofEntries(
            Map.entry("S3Client.headObject", Set.of("s3:GetObject", "s3:ListBucket")),
            Map.entry("S3Client.getObject", Set.of("s3:GetObject", "s3:GetObjectVersion")),
            Map.entry("S3Client.getObjectAsBytes", Set.of("s3:GetObject")),
            Map.entry("S3Client.listObjectsV2", Set.of("s3:ListBucket")),
            Map.entry("S3Client.putObject", Set.of("s3:PutObject")),
            Map.entry("S3Client.deleteObject", Set.of("s3:DeleteObject")),
            Map.entry("S3Client.createMultipartUpload", Set.of("s3:PutObject")),
            Map.entry("S3Client.uploadPart", Set.of("s3:PutObject")),
            Map.entry("S3Client.completeMultipartUpload", Set.of("s3:PutObject")),
            Map.entry("S3Client.abortMultipartUpload", Set.of("s3:AbortMultipartUpload")),
            Map.entry("SqsClient.sendMessage", Set.of("sqs:SendMessage")));

    private static final Set<String> NOT_OF_THE_CODE =
            Set.of("logs:CreateLogStream", "logs:PutLogEvents", "kms:Decrypt", "kms:GenerateDataKey");

    private static Template template;

    @BeforeAll
    static void read() throws IOException {
        template = Template.read();
    }

    @Test
    void theHandlerIsAClassThatLambdaCanCall() throws ReflectiveOperationException {
        Class<?> handler = Class.forName((String) function("Handler"));

        assertThat(handler).isAssignableTo(RequestStreamHandler.class);
        assertThat(Modifier.isPublic(handler.getConstructor().getModifiers())).isTrue();
    }

    @Test
    void theCodeIsTheJarThatTheBuildMakes() {
        Path jar = Path.of(System.getProperty("tamiz.lambda.jar"));

        assertThat(Path.of("..", (String) function("CodeUri")).toAbsolutePath().normalize())
                .isEqualTo(jar.toAbsolutePath().normalize());
    }

    @Test
    void theFunctionsJavaHasTheOptionsOfTheLauncher() throws IOException {
        String variable = (String) template.at(
                "Resources", "PreprocessFunction", "Properties", "Environment", "Variables", "JAVA_TOOL_OPTIONS");
        String launcher = Files.readString(Path.of("..", "tamiz"));
        Matcher options =
                Pattern.compile("^options=\"([^\"]*)\"", Pattern.MULTILINE).matcher(launcher);

        assertThat(options.find()).isTrue();
        assertThat(virtualMachineOptions(variable)).isNotEmpty().isEqualTo(virtualMachineOptions(options.group(1)));
    }

    private static List<String> virtualMachineOptions(String words) {
        return Stream.of(words.split("\\s+"))
                .filter(word -> word.startsWith("-X"))
                .toList();
    }

    @Test
    void theEnvironmentHoldsEveryNameThatTheCodeReadsAndNoOther() throws IllegalAccessException {
        Set<String> read = new TreeSet<>();
        for (Field field : FunctionSettings.class.getFields()) {
            if (field.getType() == String.class) {
                read.add((String) field.get(null));
            }
        }
        Map<?, ?> variables =
                (Map<?, ?>) template.at("Resources", "PreprocessFunction", "Properties", "Environment", "Variables");
        Set<String> set = new TreeSet<>();
        variables.keySet().forEach(name -> set.add((String) name));
        // The JVM's own, not the code's.
        assertThat(set.remove("JAVA_TOOL_OPTIONS")).isTrue();

        assertThat(set).isEqualTo(read);
    }

    @Test
    void theRoleGrantsWhatTheCodeCallsAndNothingMore() {
        Set<String> needed = new TreeSet<>();
        for (String call : clientCalls()) {
            assertThat(ACTIONS).as("no action is known for this call").containsKey(call);
            needed.addAll(ACTIONS.get(call));
        }
        Set<String> granted = new TreeSet<>();
        template.statements().forEach(statement -> granted.addAll(Template.actions(statement)));
        assertThat(granted).containsAll(NOT_OF_THE_CODE);
        granted.removeAll(NOT_OF_THE_CODE);

        assertThat(granted).isEqualTo(needed);
    }

    @Test
    void theRawBucketIsOnlyRead() {
        for (Map<?, ?> statement : template.statements()) {
            boolean writes = Template.actions(statement).stream()
                    .anyMatch(action -> action.startsWith("s3:") && !action.matches("s3:(Get|List).*"));
            if (writes) {
                assertThat(statement.get("Resource")).isEqualTo(Map.of("!Sub", "${CuratedBucket.Arn}/*"));
            }
        }
    }

    @Test
    void noStatementGrantsOnEverything() {
        assertThat(template.statements()).allSatisfy(statement -> {
            assertThat(statement.get("Resource")).isNotEqualTo("*");
            assertThat(Template.actions(statement)).noneMatch(action -> action.contains("*"));
        });
    }

    @Test
    void bothBucketsArePrivateEncryptedAndAbortUnfinishedUploads() {
        assertThat(template.resources("AWS::S3::Bucket")).containsExactly("CuratedBucket", "RawBucket");
        for (String bucket : template.resources("AWS::S3::Bucket")) {
            Map<?, ?> access =
                    (Map<?, ?>) template.at("Resources", bucket, "Properties", "PublicAccessBlockConfiguration");
            assertThat(access.values()).hasSize(4).allMatch("true"::equals);
            template.at("Resources", bucket, "Properties", "BucketEncryption");
            assertThat(template.at("Resources", bucket, "Properties", "LifecycleConfiguration", "Rules")
                            .toString())
                    .contains("AbortIncompleteMultipartUpload");
        }
    }

    @Test
    void theFunctionIsWhatTheDocumentationSays() {
        assertThat(function("Runtime")).isEqualTo("java25");
        assertThat(function("Architectures")).isEqualTo(List.of("arm64"));
        assertThat(template.at(
                        "Resources", "PreprocessFunction", "Properties", "EventInvokeConfig", "DestinationConfig"))
                .isEqualTo(Map.of(
                        "OnFailure", Map.of("Type", "SQS", "Destination", Map.of("!GetAtt", "FailureQueue.Arn"))));
        for (String property : List.of("MemorySize", "Timeout")) {
            template.at("Parameters", (String) ((Map<?, ?>) function(property)).get("!Ref"));
        }
        assertThat(function("ReservedConcurrentExecutions").toString()).contains("{!Ref=ReservedConcurrency}");
    }

    @Test
    void howToDeployNamesEveryParameter() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "how-to", "deploy.md"));

        assertThat(((Map<?, ?>) template.at("Parameters")).keySet())
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    /** CloudFormation does not take them, though YAML has them. */
    @Test
    void thereAreNoYamlAliases() throws IOException {
        assertThat(Files.readString(Path.of("..", "template.yaml")).lines())
                .noneMatch(line -> line.matches(".*[:-] [&*][A-Za-z].*"));
    }

    @Test
    void theLinterOfCloudFormationFindsNothing() throws IOException, InterruptedException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "cfn-lint")));
        assumeTrue(installed, "cfn-lint is not installed");

        Process lint = new ProcessBuilder("cfn-lint", "../template.yaml")
                .redirectErrorStream(true)
                .start();
        String output = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(lint.waitFor()).as(output).isZero();
    }

    private static Object function(String property) {
        return template.at("Resources", "PreprocessFunction", "Properties", property);
    }

    /** Every method of an SDK client that the function's code calls. */
    private static Set<String> clientCalls() {
        JavaClasses code =
                new ClassFileImporter().importPackages("io.tamiz.store", "io.tamiz.publish", "io.tamiz.function");
        Set<String> calls = new TreeSet<>();
        code.stream()
                .filter(type -> !type.getPackageName().startsWith("io.tamiz.it"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> Stream.of("S3Client", "SqsClient")
                        .anyMatch(call.getTargetOwner().getSimpleName()::equals))
                .filter(call -> !Set.of("builder", "close", "create").contains(call.getName()))
                .forEach(call -> calls.add(call.getTargetOwner().getSimpleName() + "." + call.getName()));
        return calls;
    }
}
