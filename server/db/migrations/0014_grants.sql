-- What an account was given beside its person's place in the tree, and until when.
create table grants (
  id text primary key,
  kind text not null,
  account_id text not null references accounts (id) on delete cascade,
  person_id text not null references people (id) on delete cascade,
  since_on text not null,
  until_on text not null,
  given_by text not null references accounts (id) on delete cascade,
  given_at text not null,
  ended_by text references accounts (id) on delete set null,
  ended_at text
);
create index grants_of on grants (account_id);
create index grants_for on grants (person_id);
