package io.tamiz.store;

import java.util.List;

/**
 * A part of a listing.
 *
 * @param objects in the order of their keys
 * @param more whether there may be more behind the last one; never so where there are none
 */
public record ObjectPage(List<ObjectSummary> objects, boolean more) {
    public ObjectPage {
        objects = List.copyOf(objects);
        if (more && objects.isEmpty()) {
            throw new IllegalArgumentException("a page without objects must be the last");
        }
    }

    /** The last key, from where the next page goes on. */
    String lastKey() {
        return objects.get(objects.size() - 1).key();
    }
}
