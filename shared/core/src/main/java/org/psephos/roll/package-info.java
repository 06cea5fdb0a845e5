/// The persons of the voter roll: their fields and checks, import from CSV, search as one types, possible duplicates.
/// All of it is personal data: it stays in encrypted stores and in memory, and nothing here prints it.
///
/// May depend on: `org.psephos.common`, `.json`, `.election`, ICU.
/// Must not depend on: `.record`, `.store`, `.wire`: it knows no chain and no server.
/// Entry point: start reading at [org.psephos.roll.Person], [org.psephos.roll.RollSearch] and
/// [org.psephos.roll.RollImport].
@NullMarked
package org.psephos.roll;

import org.jspecify.annotations.NullMarked;
