package io.tamiz.store;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks the pages of a listing; a page is asked for when the one before it is used up. */
final class PagedObjects implements Iterator<ObjectSummary> {
    private final ObjectSource source;
    private final String prefix;
    private ObjectPage page;
    private int next;

    PagedObjects(ObjectSource source, String prefix) {
        this.source = source;
        this.prefix = prefix;
        this.page = source.listPage(prefix, "");
    }

    @Override
    public boolean hasNext() {
        while (next == page.objects().size() && page.more()) {
            page = source.listPage(prefix, page.lastKey());
            next = 0;
        }
        return next < page.objects().size();
    }

    @Override
    public ObjectSummary next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more objects under " + source.location(prefix));
        }
        return page.objects().get(next++);
    }
}
