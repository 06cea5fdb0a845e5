package org.psephos.common;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The result of something that may be refused for a reason a person should read. Expected failure is a value.
///
/// @param <T> what a success holds
public sealed interface Outcome<T> {

    /// It worked.
    ///
    /// @param value the result
    record Done<T>(T value) implements Outcome<T> {}

    /// It did not, for all of these reasons; nothing was changed.
    ///
    /// @param problems at least one
    record Refused<T>(List<Problem> problems) implements Outcome<T> {

        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }

        /// The first reason.
        public Problem problem() {
            return problems.getFirst();
        }
    }

    /// A success.
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /// A refusal for one reason.
    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    /// A refusal for several reasons.
    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    /// This with the value changed; a refusal stays as it is.
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Refused<T>(List<Problem> problems) -> new Refused<>(problems);
        };
    }

    /// The next step after a success; a refusal stays as it is.
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(List<Problem> problems) -> new Refused<>(problems);
        };
    }

    /// Does one or the other.
    default void match(Consumer<? super T> onDone, Consumer<? super List<Problem>> onRefused) {
        switch (this) {
            case Done<T>(T value) -> onDone.accept(value);
            case Refused<T>(List<Problem> problems) -> onRefused.accept(problems);
        }
    }

    /// Whether it worked.
    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /// The value; for callers that know that a refusal is a programmer's error.
    ///
    /// @throws IllegalStateException naming the codes when this is a refusal
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(List<Problem> problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
