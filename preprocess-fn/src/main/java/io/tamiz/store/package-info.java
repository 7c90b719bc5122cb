/**
 * Where objects lie: {@link io.tamiz.store.ObjectSource} is what can be read, {@link io.tamiz.store.ObjectStore} what can
 * be written as well; in S3 by {@link io.tamiz.store.S3ObjectStore}, in a folder by {@link
 * io.tamiz.store.LocalObjectStore}, single files by {@link io.tamiz.store.LocalFiles}.
 */
@NullMarked
package io.tamiz.store;

import org.jspecify.annotations.NullMarked;
