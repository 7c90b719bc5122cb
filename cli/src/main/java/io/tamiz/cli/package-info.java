/**
 * The command line. {@link io.tamiz.cli.Tamiz} is the program, each {@code ...Command} one of its commands, {@link
 * io.tamiz.cli.Surroundings} all that they may use of the machine around them.
 */
@NullMarked
package io.tamiz.cli;

import org.jspecify.annotations.NullMarked;
