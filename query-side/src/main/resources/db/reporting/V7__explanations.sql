-- Projection "decisions": which purchases rest on an agreement, or on a version of a store's policy.
create index on decisions ((basis ->> 'agreementId'), position) where basis ->> 'agreementId' is not null;

-- Who looked at whose personal data.
create index on personal_data_access using gin (subjects);
