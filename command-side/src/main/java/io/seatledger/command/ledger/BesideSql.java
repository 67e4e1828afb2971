package io.seatledger.command.ledger;

/**
 * The statements that write what goes beside events, in the order in which they run: what is erased is erased after all
 * else was kept, and a mail to somebody erased is never one to send.
 */
record BesideSql(
        String upsertPersons, String erasePersons, String dropMails, String insertMails, String insertDeadlines) {

    static final BesideSql STANDARD = new BesideSql("""
            insert into vault.person as known (ref, wrapped_key, sealed, email_hash, learner, learner_id)
            select * from unnest(?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::boolean[], ?::text[])
            on conflict (ref) do update
            set wrapped_key = excluded.wrapped_key, sealed = excluded.sealed, email_hash = excluded.email_hash,
                learner = excluded.learner, learner_id = excluded.learner_id
            where known.erased_at is null""", """
            update vault.person
            set wrapped_key = null, sealed = null, email_hash = null, learner_id = null, erased_at = ?
            where ref = any(?::text[]) and erased_at is null""", """
            update mail.outbox
            set sealed = null, problem = null, state = case state when 'QUEUED' then 'DROPPED' else state end
            where person_ref = any(?::text[])""", """
            insert into mail.outbox
                (mail_id, seat_id, person_ref, sealed, state, attempts, next_attempt_at, queued_at)
            select m.mail_id, m.seat_id, m.person_ref, case when p.erased_at is null then m.sealed end,
                   case when p.erased_at is null then 'QUEUED' else 'DROPPED' end, 0, m.queued_at, m.queued_at
            from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::timestamptz[])
                 m (mail_id, seat_id, person_ref, sealed, queued_at)
            left join vault.person p on p.ref = m.person_ref""", """
            insert into ledger.deadline (stream, due_at)
            select * from unnest(?::text[], ?::timestamptz[])
            on conflict do nothing""");
}
