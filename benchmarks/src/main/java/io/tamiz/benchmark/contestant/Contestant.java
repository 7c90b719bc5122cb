package io.tamiz.benchmark.contestant;

/** A program that converts the workloads. Equal contestants are the same program with the same options. */
public interface Contestant {
    /** As the table calls it. */
    String label();

    /** The program, ready to be started. */
    ProcessBuilder process(Job job);
}
