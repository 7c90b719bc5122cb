package io.tamiz.benchmark.contestant;

import io.tamiz.benchmark.peer.AvroPeer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A CSV library's records into AvroParquetWriter. */
public record RecordsIntoAvro(Jdk jdk, Library library) implements Contestant {
    /** Who reads the CSV. */
    public enum Library {
        COMMONS_CSV,
        FAST_CSV
    }

    @Override
    public String label() {
        String reader = library == Library.COMMONS_CSV ? "commons-csv" : "FastCSV";
        return reader + " + AvroParquetWriter, JDK " + jdk.version();
    }

    @Override
    public ProcessBuilder process(Job job) {
        List<String> arguments = new ArrayList<>(
                List.of(library.name(), job.workload().label(), job.out().toString()));
        arguments.addAll(job.inputNames());
        String separator = System.getProperty("path.separator", ":");
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path", "").split(separator, -1))
                .map(Path::of)
                .toList();
        return jdk.program(AvroPeer.class, classPath, arguments);
    }
}
