package org.psephos.cli.demo.company;

import java.io.Serial;

/// Who watches has closed a window before the demonstration had come to its end.
public final class ShowEnded extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ShowEnded() {
        super("the demonstration was ended before its end");
    }
}
