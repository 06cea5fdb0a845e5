package org.psephos.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    @Test
    void theNumberIsThatOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("..", "..", "pom.xml"));
        assertThat(pom).contains("<artifactId>psephos</artifactId>\n  <version>" + Release.VERSION + "</version>");
    }
}
