package io.tamiz.robustness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The files of {@code messy-spec} and {@code nothing-given-spec}, for tests of other packages. */
public final class SpecFiles {
    private SpecFiles() {}

    /** A file by its name and reason. */
    public record SpecFile(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static List<SpecFile> all() throws IOException {
        List<SpecFile> all = new ArrayList<>();
        for (MessyFile file : MessyFile.all()) {
            all.add(new SpecFile(file.toString(), file.bytes()));
        }
        for (GivenFile file : GivenFile.all()) {
            all.add(new SpecFile(file.toString(), file.bytes()));
        }
        return all;
    }
}
