package io.tamiz.store;

import java.io.InputStream;
import java.util.Optional;

/** Objects of one bucket, to be read. Everything thrown is a {@link StoreException} unless said otherwise. */
public interface ObjectSource {
    /** The bucket's name, as it goes into identities and records. */
    String name();

    /** What tells this place from every other, for instance {@code s3://raw}. */
    String place();

    /** The name of an object for people, for instance {@code s3://raw/a.csv}. */
    String location(String key);

    /** What the object is now; empty where there is none. */
    Optional<ObjectHead> head(String key);

    /**
     * The bytes of exactly this version. A stream that breaks is taken up again where it broke.
     *
     * @throws ObjectChangedException here or while reading, where the object is no longer this version
     */
    InputStream open(ObjectHead head);

    /**
     * One page of the objects whose key starts with the prefix, in the order of their keys' UTF-8 bytes.
     *
     * @param prefix what keys start with; empty for all
     * @param startAfter only keys behind this one; empty for the first page
     */
    ObjectPage listPage(String prefix, String startAfter);

    /** All pages one after the other, each asked for when it is needed. */
    default Iterable<ObjectSummary> list(String prefix) {
        return () -> new PagedObjects(this, prefix);
    }
}
