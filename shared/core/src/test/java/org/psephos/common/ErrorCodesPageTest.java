package org.psephos.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ErrorCodesPageTest {

    @Test
    void thePageListsEveryCodeWithItsThreeSentences() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                ErrorCode.class.getResourceAsStream("errors.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        StringBuilder page = new StringBuilder("# Error codes\n\nGenerated from `ErrorCode` and its texts; ")
                .append("a test compares. Words in braces are facts that the answer carries.\n\n")
                .append("| code | what happened | what still holds | what to do |\n|---|---|---|---|\n");
        for (ErrorCode code : ErrorCode.values()) {
            page.append("| `").append(code.text()).append("` |");
            for (String part : new String[] {".what", ".holds", ".next"}) {
                page.append(' ')
                        .append(texts.getProperty(code.text() + part, "").replace("|", "\\|"))
                        .append(" |");
            }
            page.append('\n');
        }
        PinnedPage.check("error-codes.md", page.toString());
    }
}
