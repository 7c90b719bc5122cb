/**
 * What is compared: {@link io.tamiz.benchmark.table.Rows} are the rows of the table, {@link
 * io.tamiz.benchmark.table.Session} measures what they need, {@link io.tamiz.benchmark.table.TextTable} prints them.
 */
@NullMarked
package io.tamiz.benchmark.table;

import org.jspecify.annotations.NullMarked;
