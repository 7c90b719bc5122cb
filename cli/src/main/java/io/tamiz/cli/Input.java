package io.tamiz.cli;

import io.tamiz.store.ObjectSource;

/**
 * One object to convert.
 *
 * @param source the bucket or file system it is in
 * @param key its key there
 * @param name what it is called within what the user named: a dataset's name is inferred from it
 * @param shown as the user would write it
 * @param size in bytes
 */
record Input(ObjectSource source, String key, String name, String shown, long size) {}
