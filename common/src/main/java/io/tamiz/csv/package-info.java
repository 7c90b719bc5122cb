/**
 * CSV by RFC 4180 and as people write it: {@link io.tamiz.csv.Dialect} says how, {@link io.tamiz.csv.CsvReader} turns
 * bytes into {@link io.tamiz.csv.RecordBatch}es of field positions, {@link io.tamiz.csv.CsvRecordWriter} writes records.
 */
@NullMarked
package io.tamiz.csv;

import org.jspecify.annotations.NullMarked;
