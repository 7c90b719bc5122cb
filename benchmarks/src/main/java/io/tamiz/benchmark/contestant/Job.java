package io.tamiz.benchmark.contestant;

import io.tamiz.benchmark.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be converted.
 *
 * @param recipe says to Tamiz what the peers know by the workload
 * @param out an empty folder
 */
public record Job(Workload workload, List<Path> inputs, Path recipe, Path out) {
    List<String> inputNames() {
        return inputs.stream().map(Path::toString).toList();
    }
}
