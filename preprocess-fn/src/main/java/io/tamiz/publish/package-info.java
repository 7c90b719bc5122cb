/**
 * Publishing: all or nothing, without a database. {@link io.tamiz.publish.Publisher} looks at a key as it is now and
 * makes the curated place say exactly that; {@link io.tamiz.publish.Publication} has the steps by name. At every instant
 * each visible data file is named by a live {@link io.tamiz.publish.CommitRecord}.
 */
@NullMarked
package io.tamiz.publish;

import org.jspecify.annotations.NullMarked;
