package io.seatledger.platform;

import io.seatledger.platform.data.DataConfiguration;
import io.seatledger.platform.database.DatabaseConfiguration;
import io.seatledger.platform.id.IdConfiguration;
import io.seatledger.platform.ledger.LedgerConfiguration;
import io.seatledger.platform.openapi.OpenApiConfiguration;
import io.seatledger.platform.proof.ProofConfiguration;
import io.seatledger.platform.security.SecurityConfiguration;
import io.seatledger.platform.time.TimeConfiguration;
import io.seatledger.platform.trace.TraceConfiguration;
import io.seatledger.platform.vault.VaultConfiguration;
import io.seatledger.platform.web.WebConfiguration;
import io.seatledger.platform.webhook.WebhookConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything a side imports to be a part of the service. */
@Configuration(proxyBeanMethods = false)
@Import({
    TimeConfiguration.class,
    IdConfiguration.class,
    DataConfiguration.class,
    DatabaseConfiguration.class,
    LedgerConfiguration.class,
    ProofConfiguration.class,
    VaultConfiguration.class,
    WebConfiguration.class,
    SecurityConfiguration.class,
    OpenApiConfiguration.class,
    TraceConfiguration.class,
    WebhookConfiguration.class
})
public class PlatformConfiguration {}
