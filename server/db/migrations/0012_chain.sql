-- The trail becomes a chain: each entry carries a hash over itself and the hash of the one before it.
-- What was written until now is chained when the server starts.
alter table audit_trail rename to unchained_trail;
drop index trail_of_person;
create table audit_trail (
  position integer primary key,
  at text not null,
  account_id text,
  act text not null,
  outcome text not null,
  person_id text,
  role_id text,
  hash text not null
);
insert into audit_trail (position, at, account_id, act, outcome, person_id, role_id, hash)
  select row_number() over (order by id), at, account_id, act, outcome, person_id, role_id, '' from unchained_trail;
drop table unchained_trail;
create index trail_of_person on audit_trail (person_id, position);
create index trail_of_account on audit_trail (account_id, position);

create table trail_head (
  one integer primary key check (one = 1),
  position integer not null,
  hash text not null
);
insert into trail_head (one, position, hash) values (1, 0, '');
