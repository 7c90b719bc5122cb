package io.tamiz.publish;

import io.tamiz.store.ObjectSource;
import io.tamiz.store.ObjectStore;
import java.time.InstantSource;

/** Makes the curated place say what the objects of a source are now. Without state of its own; may be shared. */
public final class Publisher {
    private final ObjectStore curated;
    private final RecipeSource recipes;
    private final InstantSource clock;
    private final String tamizVersion;
    private final Cores cores;

    /**
     * For one object at a time.
     *
     * @param curated where outputs and records go
     * @param recipes what to do with each object
     * @param clock for durations and the time of verdicts; nothing depends on it
     * @param tamizVersion goes into records and files
     */
    public Publisher(ObjectStore curated, RecipeSource recipes, InstantSource clock, String tamizVersion) {
        this(curated, recipes, clock, tamizVersion, Cores.forObjects(1));
    }

    /**
     * As the other constructor.
     *
     * @param cores for the work on each object
     */
    public Publisher(ObjectStore curated, RecipeSource recipes, InstantSource clock, String tamizVersion, Cores cores) {
        this.curated = curated;
        this.recipes = recipes;
        this.clock = clock;
        this.tamizVersion = tamizVersion;
        this.cores = cores;
    }

    /** As the other method, the dataset of an object without a recipe being named after its key. */
    public Outcome publish(ObjectSource raw, String key) {
        return publish(raw, key, key);
    }

    /**
     * Looks at the key as it is now and publishes it, leaves it, or takes back what was published of it. That an object
     * cannot be published is an outcome; what is thrown is trouble with the infrastructure.
     *
     * @param raw where the object lies
     * @param key its key, whether it still exists or not
     * @param nameForDataset the path after which the dataset is named where there is no recipe
     * @throws SamePlaceException if {@code raw} is the curated place
     * @throws io.tamiz.store.StoreException as the stores throw it
     * @throws PublishingUnsettledException if the key keeps changing
     */
    public Outcome publish(ObjectSource raw, String key, String nameForDataset) {
        if (raw.place().equals(curated.place())) {
            throw new SamePlaceException(raw.place());
        }
        Subject subject = new Subject(raw, key, nameForDataset, tamizVersion);
        return new Publication(subject, curated, recipes, clock, cores).run();
    }
}
