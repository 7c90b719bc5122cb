package io.tamiz.publish;

import io.tamiz.Instructions;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.store.LocalObjectStore;
import java.nio.file.Path;
import java.time.InstantSource;

/** Publishes a generated object into a folder, to see how much heap that takes. */
final class PublishGeneratedCsv {
    private static final String RECIPE = """
            dataset: generated
            version: 1
            source:
              keys: ["*.csv"]
              csv: { delimiter: ",", header: present, encoding: UTF-8 }
            columns:
              - { name: part, type: int32 }
              - { name: id, type: int64 }
              - { name: amount, type: "decimal(14,2)" }
              - { name: score, type: float64 }
              - { name: token, type: string }
            """;

    private PublishGeneratedCsv() {}

    /** @param args megabytes of the object, its partitions (1 for none), the folder */
    public static void main(String[] args) {
        int partitions = Integer.parseInt(args[1]);
        String output = partitions > 1 ? "output: { partition_by: [part] }\n" : "";
        Instructions instructions = Instructions.follow(RecipeReader.read("generated.yaml", RECIPE + output));
        Publisher publisher = new Publisher(
                LocalObjectStore.at("curated", Path.of(args[2])),
                RecipeSource.always(instructions),
                InstantSource.system(),
                "test");
        GeneratedCsv source = new GeneratedCsv(Long.parseLong(args[0]) << 20, partitions);
        Outcome outcome = publisher.publish(source, "large.csv");
        System.out.println(outcome.status() + " " + outcome.result().rows().written() + " rows in "
                + outcome.result().outputs().size() + " files");
    }
}
