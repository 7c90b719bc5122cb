package io.tamiz.publish;

import io.tamiz.Instructions;
import io.tamiz.store.ObjectHead;

/**
 * What an output was made of: the same identity, the same bytes.
 *
 * @param bucket the source's bucket
 * @param key the source's key
 * @param sourceVersion what {@link ObjectHead#sourceVersion} says
 * @param recipeDigest what {@link Instructions#digest} says
 * @param stateDigest digest of the fit state, empty where the recipe needs none
 */
public record Identity(String bucket, String key, String sourceVersion, String recipeDigest, String stateDigest) {
    private static final int ID_DIGITS = 16;

    /** The identity of a version under instructions that need no fit state. */
    public static Identity of(String bucket, ObjectHead head, Instructions instructions) {
        return new Identity(bucket, head.key(), head.sourceVersion(), instructions.digest(), "");
    }

    /** Sixteen hex digits that stand for it in names. */
    public String id() {
        return Sha256.hex(bucket, key, sourceVersion, recipeDigest, stateDigest).substring(0, ID_DIGITS);
    }
}
