package org.psephos.voterentry.screen.load;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.psephos.voterentry.service.load.DryRun;

/// What the import page asks of the rest of the app.
public interface LoadActs {

    /// Asks for a file.
    void chooseFile(Consumer<Path> chosen);

    /// Writes the list of faults into a file.
    void saveFaults(DryRun dryRun);

    /// Opens the list of voters.
    void voters();
}
