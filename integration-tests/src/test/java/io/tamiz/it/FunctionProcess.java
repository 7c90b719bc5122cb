package io.tamiz.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The shaded jar as AWS runs it: unpacked into a folder, in a JVM of its own, with the real runtime interface client on
 * the class path, fed by a {@link RuntimeApiServer}.
 */
final class FunctionProcess implements AutoCloseable {
    /** The heap that the managed runtime gives a function of 512 MB. */
    static final String HEAP_OF_512_MB = "-Xmx435m";

    private static final Duration TIME_LIMIT = Duration.ofMinutes(15);

    private final RuntimeApiServer api;
    private final Process process;
    private final Path log;

    private FunctionProcess(RuntimeApiServer api, Process process, Path log) {
        this.api = api;
        this.process = process;
        this.log = log;
    }

    /**
     * @param folder an empty folder for the unpacked jar, the temporary files and the log
     * @param heap the heap option, for instance {@link #HEAP_OF_512_MB}
     * @param environment the function's environment
     */
    static FunctionProcess start(Path folder, String heap, Map<String, String> environment) throws IOException {
        RuntimeApiServer api = new RuntimeApiServer(TIME_LIMIT);
        Path code = unpack(Files.createDirectories(folder.resolve("task")));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path log = folder.resolve("function.log");
        ProcessBuilder builder = new ProcessBuilder(command(code, temporary, heap));
        Map<String, String> env = builder.environment();
        env.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("TAMIZ_"));
        env.put("AWS_LAMBDA_RUNTIME_API", api.address());
        env.put("_HANDLER", "io.tamiz.function.PreprocessHandler");
        env.put("LAMBDA_TASK_ROOT", code.toString());
        env.put("AWS_LAMBDA_FUNCTION_NAME", "tamiz");
        env.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        env.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        env.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/tamiz");
        env.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        env.putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(code.toFile())
                .start();
        return new FunctionProcess(api, process, log);
    }

    /** Hands the event over and waits for the answer. */
    RuntimeApiServer.Answer invoke(String event) {
        CompletableFuture<RuntimeApiServer.Answer> answer = api.invoke(event);
        CompletableFuture<Process> ended = process.onExit();
        try {
            CompletableFuture.anyOf(answer, ended).get(TIME_LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (answer.isDone()) {
                return answer.get();
            }
            throw new AssertionError("the function ended with " + process.exitValue() + "\n" + log());
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer\n" + log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** All that the function has written to its standard output and error so far. */
    String log() {
        try {
            return Files.readString(log) + (api.initError() == null ? "" : "init error: " + api.initError());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    private static List<String> command(Path code, Path temporary, String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(heap);
        command.add("-XX:+UseSerialGC");
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-cp");
        command.add(code + ":" + Path.of(property("tamiz.runtime.client.dir"), "*"));
        command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        command.add("io.tamiz.function.PreprocessHandler");
        return command;
    }

    private static Path unpack(Path target) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(property("tamiz.lambda.jar")));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        return target;
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("system property " + name + " is missing: run with Maven");
        }
        return value;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            api.close();
        }
    }
}
