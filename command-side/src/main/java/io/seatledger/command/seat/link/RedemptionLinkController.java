package io.seatledger.command.seat.link;

import io.seatledger.command.dispatch.Answer;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.Learners;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.IdentityFacts;
import io.seatledger.command.seat.Link;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatCases;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatExchange;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.Vault;
import io.seatledger.resource.SeatResource;
import jakarta.validation.constraints.Email;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Invites people to seats by e-mail. */
@RestController
class RedemptionLinkController {
    /** Of a command that is refused before anything is sent. */
    private static final Invitation NOTHING_SENT = new Invitation("", "");

    private final SeatExchange seats;
    private final Learners learners;
    private final Invitations invitations;
    private final Vault vault;

    RedemptionLinkController(SeatExchange seats, Learners learners, Invitations invitations, Vault vault) {
        this.seats = seats;
        this.learners = learners;
        this.invitations = invitations;
        this.vault = vault;
    }

    /** Whom to invite; the message is for them only and kept nowhere but in the mail. */
    record LinkBody(
            @Email String email,
            @Text(max = Text.NAME_MAX) String givenName,
            @Text(max = Text.NAME_MAX) String familyName,

            @Text(max = Text.MESSAGE_MAX, lines = true) @Nullable
            String message) {
        LearnerBody learner() {
            return new LearnerBody(null, email, givenName, familyName);
        }
    }

    /** The seat waits; the token is in the mail only. */
    record LinkSent(
            String seatId, SeatState state, @Nullable Instant expiresAt, List<Reason> warnings) {}

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(LinkSent.class)
    @PostMapping("/v1/seats/{seatId}/redemption-link")
    ResponseEntity<byte[]> send(@PathVariable String seatId, @RequestBody LinkBody body, CommandExchange exchange) {
        return seats.send(
                exchange,
                seatId,
                "SendRedemptionLink",
                (seat, actor, at, attempt) -> sending(seat, actor, body, at, attempt),
                done -> sent(exchange, done));
    }

    private SendRedemptionLink sending(SeatId seat, Actor actor, LinkBody body, Instant at, Attempt attempt) {
        ResolvedLearner recipient = learners.resolve(body.learner(), actor, attempt);
        Invitations.Guest guest = new Invitations.Guest(
                Objects.requireNonNull(recipient.ref().personRef(), "who has an address is in the vault"),
                body.email(),
                body.givenName(),
                body.familyName(),
                body.message());
        Invitation invitation = invitations.invite(seat, guest, at, attempt).orElse(NOTHING_SENT);
        return new SendRedemptionLink(seat, actor, recipient, ownAddress(seat, body.email(), attempt), invitation, at);
    }

    /** R13: the agent is looked at before the vault, so that a change of address in between is noticed where it matters. */
    private boolean ownAddress(SeatId seat, String email, Attempt attempt) {
        return Invitations.placed(seat, attempt)
                .map(placed -> IdentityFacts.agent(placed, attempt).personRef())
                .filter(agent -> learners.sameEmail(agent, email))
                .isPresent();
    }

    private static Answer sent(CommandExchange exchange, SeatDone done) {
        Link link = Objects.requireNonNull(done.seat().seat().link(), "a link was sent");
        LinkSent answer =
                new LinkSent(done.seat().id().toString(), done.seat().state(), link.expiresAt(), done.warnings());
        return exchange.answers().resource(200, answer, done.seat().version());
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(SeatResource.class)
    @PostMapping("/v1/seats/{seatId}/redemption-link/resend")
    ResponseEntity<byte[]> resend(@PathVariable String seatId, CommandExchange exchange) {
        return seats.send(
                exchange,
                seatId,
                "ResendRedemptionLink",
                (seat, actor, at, attempt) -> new ResendRedemptionLink(
                        seat,
                        actor,
                        SeatCases.find(seat, actor, attempt)
                                .flatMap(found -> again(found, at, attempt))
                                .orElse(null),
                        at));
    }

    /** Empty when nobody is invited, or nobody who can be reached. */
    private Optional<Invitation> again(SeatCase seat, Instant at, Attempt attempt) {
        Link link = seat.seat().link();
        String personRef = link == null ? null : link.recipient().personRef();
        return personRef == null
                ? Optional.empty()
                : vault.read(personRef)
                        .flatMap(known -> guest(personRef, known))
                        .flatMap(guest -> invitations.invite(seat.id(), guest, at, attempt));
    }

    /** The message is not kept, so there is none this time. */
    private static Optional<Invitations.Guest> guest(String personRef, PersonalData known) {
        return Optional.ofNullable(known.email())
                .map(email -> new Invitations.Guest(
                        personRef,
                        email,
                        Objects.requireNonNullElse(known.givenName(), ""),
                        Objects.requireNonNullElse(known.familyName(), ""),
                        null));
    }

    /** The {@code Reason} header, where sent, goes into the event too. */
    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(SeatResource.class)
    @PostMapping("/v1/seats/{seatId}/redemption-link/cancel")
    ResponseEntity<byte[]> cancel(@PathVariable String seatId, CommandExchange exchange) {
        return seats.send(
                exchange,
                seatId,
                "CancelRedemptionLink",
                (seat, actor, at, attempt) ->
                        new CancelRedemptionLink(seat, actor, exchange.caller().reason(), at));
    }
}
