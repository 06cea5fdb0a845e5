package org.psephos.server.session;

import java.util.Map;
import org.psephos.json.Json;

/// A small encrypted book of values by name. Names must not tell anything either: callers use ids and digests.
public interface PrivateBook {

    /// Everything in it.
    Map<String, Json.Obj> all();

    /// Writes a value; it is on stable storage when this returns.
    void put(String name, Json.Obj value);

    /// Takes a value out.
    void remove(String name);
}
