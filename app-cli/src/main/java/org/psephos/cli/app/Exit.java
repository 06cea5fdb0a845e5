package org.psephos.cli.app;

/// The exit statuses of every command.
public enum Exit {
    /// Everything held.
    OK(0),
    /// The server refused, or a check of the demonstration failed.
    REFUSED(1),
    /// The words of the command are off.
    USAGE(2),
    /// No connection.
    OFFLINE(3),
    /// Not authorised.
    RIGHTS(4),
    /// An integrity check failed.
    INTEGRITY(5);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    /// The number that the process ends with.
    public int status() {
        return status;
    }
}
