package org.psephos.wire.access;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.psephos.common.PinnedPage;

class CommandsPageTest {

    @Test
    void thePageIsWhatTheTableSays() throws IOException {
        PinnedPage.check("commands.md", CommandsPage.text());
    }
}
