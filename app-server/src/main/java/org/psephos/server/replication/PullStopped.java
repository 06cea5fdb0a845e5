package org.psephos.server.replication;

import org.psephos.common.Problem;

/// A pull cannot go on now; what is stored stays and is taken up later. Never leaves this package.
final class PullStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    PullStopped(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
