package org.psephos.wire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

class CommandCodecTest {

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void everyCommandSurvivesTheWire(CommandName name) throws ReflectiveOperationException {
        Command<?> command = SampleMessages.of(name.type());
        Json.Obj sent = CanonicalJson.parseObject(CanonicalJson.write(CommandCodec.encode(command)));
        assertThat(CommandCodec.decode(name.text(), sent)).isEqualTo(Outcome.done(command));
    }

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void everyReplySurvivesTheWire(CommandName name) throws ReflectiveOperationException {
        Reply reply = SampleMessages.of(name.replyType());
        Json.Obj sent = CanonicalJson.parseObject(CanonicalJson.write(CommandCodec.encodeReply(reply)));
        Command<?> command = SampleMessages.of(name.type());
        assertThat((Object) CommandCodec.decodeReply(command, sent)).isEqualTo(Outcome.done(reply));
    }

    @Test
    void theCatalogueHoldsEveryCommandOnceAndEachWordOnce() {
        List<Class<?>> declared = leaves(Command.class).toList();
        assertThat(Arrays.stream(CommandName.values()).<Class<?>>map(CommandName::type))
                .containsExactlyInAnyOrderElementsOf(declared);
        assertThat(Arrays.stream(CommandName.values()).map(CommandName::text)).doesNotHaveDuplicates();
    }

    @Test
    void unknownWordsAndMembersAreRefused() {
        assertRefused(CommandCodec.decode("fput", Json.Obj.EMPTY));
        assertRefused(CommandCodec.decode("chains", Json.Obj.EMPTY.with("all", 1)));
        assertRefused(CommandCodec.decode("rcount", Json.Obj.EMPTY.with("origin", 1)));
        assertRefused(
                CommandCodec.decode("rlist", Json.Obj.EMPTY.with("origin", "x").with("from", 0)));
        assertRefused(CommandCodec.decode(
                "rlist", Json.Obj.EMPTY.with("origin", "x").with("from", 0).with("count", 1L << 40)));
        assertRefused(
                CommandCodec.decode("rget", Json.Obj.EMPTY.with("origin", "x").with("id", "../../x")));
    }

    @Test
    void secretsPrintAsStars() throws ReflectiveOperationException {
        assertThat(SampleMessages.of(SessionCommand.SignIn.class).toString()).doesNotContain("horse");
        assertThat(SampleMessages.of(RecordCommand.Put.class).toString()).isEqualTo("Put[***]");
        assertThat(SampleMessages.of(RecordCommand.Person.class).toString()).doesNotContain("k");
    }

    private static void assertRefused(Outcome<Command<?>> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.WIRE_REQUEST));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandCodecTest::leaves)
                : Stream.of(type);
    }
}
