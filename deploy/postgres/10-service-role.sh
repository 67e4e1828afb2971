#!/bin/sh
# Run once by the postgres image, on an empty volume: the database, its owner, who makes and changes tables, and the service's
# own role, and the role that may read the views for SQL tools. The service grants that role what it needs at every start as the owner: of the log it can only add to it.
set -eu
owner_password=$(cat /run/secrets/database_owner_password)
password=$(cat /run/secrets/database_password)
psql --no-psqlrc --set ON_ERROR_STOP=1 --set owner_password="$owner_password" --set password="$password" \
    --username postgres --dbname postgres <<'SQL'
create role seatledger_owner login password :'owner_password';
create role seatledger login password :'password';
create role seatledger_reporter nologin;
create database seatledger owner seatledger_owner;
revoke all on database seatledger from public;
grant connect, create, temporary on database seatledger to seatledger;
grant connect on database seatledger to seatledger_reporter;
SQL
