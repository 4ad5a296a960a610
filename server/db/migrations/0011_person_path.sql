-- What the manager says of one person's path in place of the verdict, until a day.
create table person_path_overrides (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  words text not null,
  until_on text not null,
  author_id text not null references accounts (id),
  said_on text not null,
  ended_on text
);
create index person_path_overrides_of on person_path_overrides (person_id, until_on);

-- On which day somebody was told whether there is a path for them, and how it read then. Appended.
create table path_tellings (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  role_id text references lead_roles (id) on delete set null,
  verdict text not null,
  sentence text not null,
  told_on text not null,
  author_id text not null references accounts (id),
  recorded_at text not null
);
create index path_tellings_of on path_tellings (person_id, told_on);
