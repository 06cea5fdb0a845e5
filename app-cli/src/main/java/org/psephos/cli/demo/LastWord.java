package org.psephos.cli.demo;

import org.psephos.common.AllowedToHopThreads;

/// What is still said when the process is told to end (Ctrl+C) while something is under way.
@AllowedToHopThreads("a hook of the process is a thread")
final class LastWord implements AutoCloseable {

    private final Thread hook;

    /// @param word says it
    LastWord(Runnable word) {
        this.hook = Thread.ofPlatform().name("psephos-last-word").unstarted(word);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// It came to its own end, and there is nothing to say.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and the word is being said
        }
    }
}
