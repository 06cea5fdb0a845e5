package org.psephos.server.ledger;

import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.store.ChainSettings;

/// What the hub needs to know besides its folder.
///
/// @param chain how chains are written
/// @param powBits the work of records in election chains, unless asked otherwise
/// @param ids where record ids come from
/// @param chance where keys come from
public record HubSettings(ChainSettings chain, int powBits, IdSource ids, Chance chance) {

    /// The work of records in the site's chains.
    static final int SITE_POW_BITS = 8;
}
