package io.tamiz.benchmark.table;

import io.tamiz.benchmark.contestant.Contestant;
import io.tamiz.benchmark.contestant.Jdk;
import io.tamiz.benchmark.contestant.Tamiz;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is measured with what.
 *
 * @param tamizHome where the launcher is
 * @param javaOptions for Tamiz, beside those of its launcher
 * @param jdks the first serves where one is enough
 * @param load one file of the usual size
 * @param big one of the size that must not need more memory
 * @param small one that is converted before a virtual machine is warm
 * @param files of the usual size for the steady state, at least 2
 * @param polars null where it is not installed
 */
public record Setup(
        Path tamizHome,
        String javaOptions,
        List<Jdk> jdks,
        Load load,
        Load big,
        Load small,
        int files,
        @Nullable Contestant polars) {
    public Setup {
        jdks = List.copyOf(jdks);
        if (jdks.isEmpty() || files < 2) {
            throw new IllegalArgumentException("a JDK and at least 2 files are needed for a steady state");
        }
    }

    Jdk jdk() {
        return jdks.get(0);
    }

    Tamiz tamiz(Jdk jdk) {
        return new Tamiz(tamizHome, jdk, javaOptions);
    }
}
