package org.psephos.server.feed;

import org.psephos.json.Json;

/// One event of a topic.
///
/// @param number its number in the topic, without gaps
/// @param body what happened
public record FeedEvent(long number, Json.Obj body) {}
