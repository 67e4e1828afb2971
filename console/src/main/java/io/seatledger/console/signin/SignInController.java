package io.seatledger.console.signin;

import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs people in with an API key, or sends them to the configured issuer, and signs them out. */
@Controller
@OpenToAll
class SignInController {
    private static final String PAGE = "console/sign-in";

    private static final Map<SignIn.Outcome, String> MESSAGES = Map.of(
            SignIn.Outcome.REFUSED, "This key is unknown, expired or revoked. Keys begin with sk_.",
            SignIn.Outcome.TOO_LONG, "This token does not fit into a cookie; use an API key.",
            SignIn.Outcome.UNREACHABLE,
                    "The service cannot tell just now whether the key is right. Try again in a moment.");

    private final SignIn signIn;
    private final boolean issuer;

    SignInController(SignIn signIn, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.signIn = signIn;
        this.issuer = registrations.getIfAvailable() != null;
    }

    @GetMapping("/console/sign-in")
    String page(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(required = false) @Nullable String failed,
            Model model) {
        return shown(
                model,
                next,
                failed == null
                        ? null
                        : "Signing in with the organization's account did not work: the account names no role here.");
    }

    @PostMapping("/console/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "/") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignIn.Outcome outcome = signIn.with(key.strip(), request, response);
        if (outcome == SignIn.Outcome.SIGNED_IN) {
            return "redirect:" + Local.path(next);
        }
        response.setStatus(
                outcome == SignIn.Outcome.UNREACHABLE
                        ? HttpStatus.SERVICE_UNAVAILABLE.value()
                        : HttpStatus.UNAUTHORIZED.value());
        return shown(model, next, Objects.requireNonNull(MESSAGES.get(outcome)));
    }

    @PostMapping("/console/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.out(request, response);
        return "redirect:/console/sign-in";
    }

    private String shown(Model model, String next, @Nullable String problem) {
        model.addAttribute("next", Local.path(next));
        model.addAttribute("problem", problem);
        model.addAttribute("issuer", issuer);
        return PAGE;
    }
}
