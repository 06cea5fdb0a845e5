package org.psephos.roll;

/// In which order day, month and year are written.
public enum DateOrder {
    /// 1970-12-31.
    YEAR_FIRST,
    /// 31.12.1970.
    DAY_FIRST,
    /// 12/31/1970.
    MONTH_FIRST
}
