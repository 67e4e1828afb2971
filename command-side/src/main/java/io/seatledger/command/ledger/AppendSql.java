package io.seatledger.command.ledger;

/**
 * The statements of an append, in the order in which they run. A record, so that a test can take one guard away and watch
 * the promise break. The lock also bars plans that read whole tables: all look-ups are by key, and a plan that was made while
 * a table was small is kept until the table is next analyzed, however much it grows in that minute.
 */
record AppendSql(
        String lockHead,
        String findReceipts,
        String findSequences,
        String findLearners,
        String insertEvents,
        String insertReceipts,
        BesideSql beside,
        String updateHead) {

    static final AppendSql STANDARD = new AppendSql(
            """
            select position, frontier, recorded_at, halted, set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
            from ledger.head for update""",
            """
            select r.caller, r.idempotency_key, r.fingerprint, r.status, r.headers, r.body, r.position
            from unnest(?::text[], ?::text[]) asked (caller, idempotency_key)
            join ledger.receipt r using (caller, idempotency_key)""",
            """
            select asked.stream,
                   (select e.sequence from ledger.event e
                    where e.stream = asked.stream order by e.sequence desc limit 1) as sequence
            from unnest(?::text[]) asked (stream)""",
            """
            select ref, learner_id, email_hash from vault.person
            where learner and learner_id in (select unnest(?::text[]))
            union
            select ref, learner_id, email_hash from vault.person
            where learner and email_hash in (select decode(asked.hash, 'hex') from unnest(?::text[]) asked (hash))""",
            """
            insert into ledger.event
                (position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::bytea[], ?::bytea[],
                                 ?::timestamptz[], ?::bytea[])""",
            """
            insert into ledger.receipt (caller, idempotency_key, fingerprint, status, headers, body, position)
            select * from unnest(?::text[], ?::text[], ?::bytea[], ?::integer[], ?::bytea[], ?::bytea[], ?::bigint[])""",
            BesideSql.STANDARD,
            "update ledger.head set position = ?, frontier = ?, recorded_at = ?");
}
