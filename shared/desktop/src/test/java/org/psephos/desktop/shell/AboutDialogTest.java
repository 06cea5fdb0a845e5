package org.psephos.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AboutDialogTest {

    @Test
    void eachBundledPartStandsWithItsLicence() {
        assertThat(AboutDialog.licences().lines())
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(line).matches("[^|]+ \\| [^|]+"));
        assertThat(AboutDialog.licences())
                .contains("OpenJFX", "Noto Sans", "Bouncy Castle", "SQLite", "ZXing", "ICU4J");
    }
}
