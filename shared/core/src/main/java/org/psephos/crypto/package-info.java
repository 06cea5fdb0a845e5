/// Keys, signatures, digests, wallets and passphrases: the only package that touches cryptographic primitives.
///
/// May depend on: `org.psephos.common`, `org.psephos.json`, Bouncy Castle, the JDK's security packages.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.crypto.SigningKey], [org.psephos.crypto.Wallet] and
/// [org.psephos.crypto.Tls].
@NullMarked
package org.psephos.crypto;

import org.jspecify.annotations.NullMarked;
