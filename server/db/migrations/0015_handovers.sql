-- What someone agreed to pass on to their next manager, as the manager before wrote it down.
create table handovers (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  from_id text not null references people (id) on delete cascade,
  author_id text not null references accounts (id) on delete cascade,
  words integer not null,
  talks integer not null,
  agreed_on text not null,
  recorded_at text not null
);
create unique index handovers_of on handovers (person_id, from_id);
