-- Where the owner of an account is, by the name of the zone; nobody knows before their first visit.
alter table accounts add column time_zone text;
