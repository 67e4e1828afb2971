package io.seatledger.query.mails;

/** Where a mail stands; a mail that was dropped was not wanted any more before it was sent. */
enum MailState {
    QUEUED,
    SENT,
    FAILED,
    DROPPED
}
