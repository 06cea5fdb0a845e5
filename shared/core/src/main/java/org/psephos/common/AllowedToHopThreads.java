package org.psephos.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class that starts or hops threads outside of Tasks, against the layering rules, and says why: grep lists the
/// debt.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AllowedToHopThreads {

    /// Why this class may.
    String value();
}
