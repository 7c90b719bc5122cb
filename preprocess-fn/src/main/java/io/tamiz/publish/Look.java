package io.tamiz.publish;

import io.tamiz.Instructions;
import io.tamiz.store.ObjectHead;
import java.util.Optional;

/** What a key was at one instant: the object's version and what is to be done with it. */
record Look(String bucket, Optional<ObjectHead> head, Optional<Instructions> instructions) {
    /** The id that its outputs have; empty where there should be none. */
    Optional<String> id() {
        return head.flatMap(h -> instructions.map(i -> Identity.of(bucket, h, i).id()));
    }
}
