package io.seatledger.command.dispatch;

import io.seatledger.platform.json.CanonicalJson;
import io.seatledger.platform.json.JsonValue.JsonText;
import io.seatledger.platform.security.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends ordinary commands for the service itself: what fell due, what the mail system said. */
public final class SystemCommands {
    private final CommandDesk desk;
    private final Answers answers;
    private final Supplier<String> correlationIds;

    /** @param correlationIds makes a new id for every command */
    public SystemCommands(CommandDesk desk, Answers answers, Supplier<String> correlationIds) {
        this.desk = desk;
        this.answers = answers;
        this.correlationIds = correlationIds;
    }

    /**
     * Sends a command; it is durable when this returns a settled answer, which has no body.
     *
     * @param by the part of the service that sends it; events name {@code system:<by>}
     * @param name of the command
     * @param key makes a repeat, also after a crash, get the first answer; {@code null} for a command whose repeat is harmless
     */
    public FinalAnswer send(String by, String name, @Nullable String key, CommandCall.Preparation command) {
        Caller caller = Caller.system(by, correlationIds.get());
        IdempotencyKey once = key == null
                ? null
                : new IdempotencyKey(caller.principal(), key, CanonicalJson.digest(new JsonText(name)));
        return desk.handle(new CommandCall<>(
                name, caller, "", once, null, command, (result, attempt, decided) -> answers.noContent()));
    }
}
