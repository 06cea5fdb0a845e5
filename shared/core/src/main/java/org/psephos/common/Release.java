package org.psephos.common;

/// The release that this program belongs to.
public final class Release {

    /// Its number; a test compares it with the build.
    public static final String VERSION = "0.1.0";

    private Release() {}
}
