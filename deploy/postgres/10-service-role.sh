#!/bin/sh
# Run once by the postgres image, on an empty volume: the service's own role, which is no superuser, and its database.
set -eu
password=$(cat /run/secrets/database_password)
psql --no-psqlrc --set ON_ERROR_STOP=1 --set password="$password" --username postgres --dbname postgres <<'SQL'
create role seatledger login password :'password';
create database seatledger owner seatledger;
revoke all on database seatledger from public;
SQL
