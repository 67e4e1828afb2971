package io.seatledger.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
    private final WebhookUrl strict = new WebhookUrl(new WebhookSettings(false, false));
    private final WebhookUrl http = new WebhookUrl(new WebhookSettings(true, false));
    private final WebhookUrl open = new WebhookUrl(new WebhookSettings(true, true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.255.1.2:8080/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://127.0.0.1./",
                "http://0.0.0.0/",
                "http://0/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://10.0.0.1/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://169.254.169.254/latest/meta-data",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://192.0.0.8/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
            })
    void what_leads_back_to_us_is_refused(String url) {
        assertThat(http.refusal(url)).as(url).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[::]/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[2001::1]/",
                "http://[2001:db8::1]/",
                "http://[2002:7f00:1::]/",
            })
    void what_leads_back_to_us_in_newer_addresses_is_refused(String url) {
        assertThat(http.refusal(url)).as(url).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user@93.184.215.14/",
                "http://user:secret@93.184.215.14/",
                "http://93.184.215.14/#fragment",
                "http://93.184.215.14:0/",
                "http://93.184.215.14:65536/",
                "http:///nowhere",
                "http:93.184.215.14",
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                "gopher://93.184.215.14/",
                "//93.184.215.14/",
                "93.184.215.14",
                "http://exa mple.org/",
                "http://\u212Aelvin.example/",
                "http://no-such-host.invalid/",
            })
    void what_leads_nowhere_or_says_more_than_where_is_refused(String url) {
        assertThat(http.refusal(url)).as(url).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.215.14/hooks?x=1",
                "https://93.184.215.14:8443/",
                "https://100.63.255.255/",
                "https://100.128.0.1/",
                "https://172.15.255.255/",
                "https://172.32.0.1/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "HTTPS://93.184.215.14/",
            })
    void what_is_of_the_public_internet_will_do(String url) {
        assertThat(strict.refusal(url)).as(url).isNull();
    }

    @Test
    void plain_http_and_private_addresses_will_do_only_where_allowed() {
        assertThat(strict.refusal("http://93.184.215.14/")).isEqualTo("it must begin with https://");
        assertThat(http.refusal("http://93.184.215.14/")).isNull();
        assertThat(open.refusal("http://127.0.0.1:9/")).isNull();
        assertThat(open.refusal("http://user@127.0.0.1:9/")).isNotNull();
    }

    @Test
    void a_name_is_judged_again_by_the_addresses_it_has_when_it_is_connected_to() {
        assertThatThrownBy(() -> strict.resolve("localhost")).isInstanceOf(WebhookUrl.RefusedAddressException.class);
    }
}
