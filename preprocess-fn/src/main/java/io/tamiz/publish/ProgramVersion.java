package io.tamiz.publish;

/** The version of Tamiz, which goes into records and files. */
public final class ProgramVersion {
    /** As the parent pom has it. Constant, because the function's jar carries no manifest to read it from. */
    public static final String CURRENT = "0.1.0-SNAPSHOT";

    private ProgramVersion() {}
}
