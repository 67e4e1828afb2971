package io.seatledger.command.agent.agreement;

import io.seatledger.domain.agent.AgreementStanding;

/**
 * What filing an agreement left behind.
 *
 * @param created false when exactly this was on file already
 */
public record FiledAgreement(boolean created, String agreementId, AgreementStanding status) {}
