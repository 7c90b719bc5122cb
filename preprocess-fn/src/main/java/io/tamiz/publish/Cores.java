package io.tamiz.publish;

/** How many processors the work on one object may keep busy. What is written is the same. */
public enum Cores {
    /** The caller's thread does all of it: where there is one processor, or other objects keep the others busy. */
    ONE,
    /** Rows are encoded on a thread of their own while the next ones are read. */
    SEVERAL;

    /** What suits this many objects that are worked on at the same time. */
    public static Cores forObjects(int objects) {
        return Runtime.getRuntime().availableProcessors() > objects ? SEVERAL : ONE;
    }
}
