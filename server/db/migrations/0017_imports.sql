-- Each import of a file, with what it takes to undo it as a whole.
create table imports (
  id text primary key,
  kind text not null,
  file_name text not null,
  account_id text references accounts (id) on delete set null,
  made_at text not null,
  counts text not null,
  undone_at text
);
create index imports_made on imports (made_at);

-- How a row stood before an import changed it, and after; null is a row that was not there.
create table import_images (
  import_id text not null references imports (id) on delete cascade,
  about text not null,
  row_id text not null,
  stood text,
  stands text,
  primary key (import_id, about, row_id)
);

alter table people add column import_id text;
alter table teams add column import_id text;
alter table precedents add column import_id text;

-- The further seats of someone whose first seat is their reporting line. They give no access.
create table secondary_seats (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  title text,
  team_id text references teams (id) on delete set null,
  manager_id text references people (id) on delete set null,
  since_on text not null,
  until_on text not null,
  import_id text
);
create index secondary_seats_of on secondary_seats (person_id, until_on);
