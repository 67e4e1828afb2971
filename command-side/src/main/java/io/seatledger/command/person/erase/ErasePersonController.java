package io.seatledger.command.person.erase;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.vault.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erases persons: learners and agents alike. */
@RestController
class ErasePersonController {
    private final Vault vault;

    ErasePersonController(Vault vault) {
        this.vault = vault;
    }

    @Allowed(Role.ADMIN)
    @Answered(ErasedPerson.class)
    @PostMapping("/v1/persons/{ref}/erase")
    ResponseEntity<byte[]> erase(@PathVariable @Id String ref, @RequestBody ReasonBody body, CommandExchange exchange) {
        return exchange.<ErasedPerson>send(
                "ErasePerson",
                attempt -> {
                    attempt.erase(ref);
                    return new ErasePerson(ref, vault.has(ref), body.reason(), exchange.acceptedAt());
                },
                (erased, attempt, decided) -> exchange.answers().ok(200, erased));
    }
}
