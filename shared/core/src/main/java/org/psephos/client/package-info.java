/// A station's side of the network: a link that comes back by itself, a durable outbox, the person's session, feeds of
/// chains, joining.
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.record`, `.site`, `.store`, `.wire`.
/// Must not depend on: any window, the server.
/// Entry point: start reading at [org.psephos.client.ServerLink] and [org.psephos.client.Session].
@NullMarked
package org.psephos.client;

import org.jspecify.annotations.NullMarked;
