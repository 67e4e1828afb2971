package io.seatledger.platform.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a webhook may lead. Addresses are judged when it is made, and again by {@link #resolve} when a connection is opened:
 * what was judged then is what is connected to, whatever a name meant before.
 */
public final class WebhookUrl {
    /** Longest URL, in characters. */
    public static final int LENGTH_MAX = 2_000;

    /** Decimal to some and octal to others. */
    private static final Pattern OCTAL = Pattern.compile("([0-9]+\\.)*0[0-9]+(\\.[0-9]+)*");

    private static final int PORT_MAX = 65_535;

    private final WebhookSettings settings;

    public WebhookUrl(WebhookSettings settings) {
        this.settings = settings;
    }

    /** Why a URL will not do, {@code null} when it will. */
    public @Nullable String refusal(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException notOne) {
            return "it is not a URL";
        }
        String wrong = shape(url, uri);
        if (wrong != null) {
            return wrong;
        }
        try {
            resolve(uri.getHost());
            return null;
        } catch (RefusedAddressException refused) {
            return refused.getMessage();
        } catch (UnknownHostException unknown) {
            return "its host cannot be found";
        }
    }

    /**
     * The addresses of a host, if all of them may be connected to.
     *
     * @throws RefusedAddressException when one of them may not
     * @throws UnknownHostException when there are none
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!settings.allowPrivateAddresses() && !PublicAddresses.contains(address)) {
                throw new RefusedAddressException();
            }
        }
        return addresses;
    }

    /** Hosts that Java does not take for one are numbers in disguise: {@code 2130706433}, {@code 0x7f.1}, {@code 0177.0.0.1}. */
    private @Nullable String shape(String url, URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && settings.allowHttp())) {
            return settings.allowHttp() ? "it must begin with https:// or http://" : "it must begin with https://";
        }
        if (url.length() > LENGTH_MAX || url.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            return "it must be printable ASCII, at most " + LENGTH_MAX + " characters";
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return "it must hold neither user information nor a fragment";
        }
        String host = uri.getHost();
        if (host == null
                || host.endsWith(".")
                || OCTAL.matcher(host).matches()
                || uri.getPort() == 0
                || uri.getPort() > PORT_MAX) {
            return "it must name a host in the usual form, without a dot at its end, and a port from 1 to 65535 if any";
        }
        return null;
    }

    /** An address that webhooks may not reach. */
    public static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedAddressException() {
            super("its host has an address that is not of the public internet");
        }
    }
}
