package org.psephos.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A generated page under `docs/`. A test compares it with what the code says now; `-Dpsephos.docs=write` writes it.
public final class PinnedPage {

    private PinnedPage() {}

    /// @param name the file in `docs/`
    /// @param expected what the code says now
    public static void check(String name, String expected) throws IOException {
        Path page = docs().resolve(name);
        if ("write".equals(System.getProperty("psephos.docs"))) {
            Files.writeString(page, expected);
        }
        assertThat(page).as("regenerate with -Dpsephos.docs=write").hasContent(expected);
    }

    private static Path docs() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("psephos")) && Files.isDirectory(at.resolve("docs"))) {
                return at.resolve("docs");
            }
        }
        throw new IllegalStateException("no docs folder above this one");
    }
}
