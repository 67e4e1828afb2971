package io.seatledger.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Signs in whom the issuer sent back: with the access token that the API takes, which is kept nowhere but in the cookie. */
public final class IssuerSignIn implements AuthenticationSuccessHandler {
    private final SignIn signIn;
    private final OAuth2AuthorizedClientRepository clients;

    public IssuerSignIn(SignIn signIn, OAuth2AuthorizedClientRepository clients) {
        this.signIn = signIn;
        this.clients = clients;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String registration = ((OAuth2AuthenticationToken) authentication).getAuthorizedClientRegistrationId();
        OAuth2AuthorizedClient client = clients.loadAuthorizedClient(registration, authentication, request);
        clients.removeAuthorizedClient(registration, authentication, request, response);
        boolean signedIn = client != null
                && signIn.with(client.getAccessToken().getTokenValue(), request, response) == SignIn.Outcome.SIGNED_IN;
        response.sendRedirect(signedIn ? "/" : "/console/sign-in?failed");
    }
}
