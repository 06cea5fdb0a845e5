/// Who is who at one site: roles, accounts and the trust list, as pure folds over the site's chains.
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.record`.
/// Must not depend on: stores, the wire, any window; it holds no names and no passphrases.
/// Entry point: start reading at [org.psephos.site.SiteState].
@NullMarked
package org.psephos.site;

import org.jspecify.annotations.NullMarked;
