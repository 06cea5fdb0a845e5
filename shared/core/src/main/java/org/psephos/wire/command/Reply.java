package org.psephos.wire.command;

/// What a server answers to a command that it carried out.
public sealed interface Reply
        permits Reply.Ok,
                SessionCommand.Welcome,
                SessionCommand.SignedIn,
                StationCommand.JoinAnswer,
                StationCommand.JoinRequests,
                StationCommand.JoinToken,
                StationCommand.TrustList,
                StationCommand.Stations,
                AccountCommand.Accounts,
                AccountCommand.Invitation,
                RecordCommand.Stored,
                RecordCommand.Entry,
                RecordCommand.Page,
                RecordCommand.Size,
                RecordCommand.Had,
                RecordCommand.CheckResult,
                RecordCommand.RollPage,
                ChainCommand.Chains,
                ChainCommand.Note,
                ChainCommand.Block,
                ChainCommand.ElectionMade,
                CopyCommand.Hosts,
                ServerCommand.Status,
                ServerCommand.Subscribed {

    /// Done; there is nothing to tell.
    record Ok() implements Reply {}
}
