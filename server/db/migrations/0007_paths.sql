create index teams_of_parent on teams (parent_id);

alter table lead_roles add column confirmed_by text references accounts (id) on delete set null;
alter table lead_roles add column confirmed_on text;

-- Recorded moves. Who moved is named by their person or by a typed name, and shown only where they agreed.
create table precedents (
  id text primary key,
  team_id text not null references teams (id) on delete cascade,
  person_id text references people (id) on delete set null,
  person_name text,
  showable integer not null default 0,
  from_words text,
  to_words text not null,
  kind text not null,
  moved_on text not null,
  months integer,
  source text not null,
  author_id text references accounts (id),
  recorded_at text not null,
  removed_at text,
  removed_by text references accounts (id) on delete set null
);
create index precedents_of_team on precedents (team_id, moved_on);
create index precedents_about on precedents (person_id);
create index precedents_removed_by on precedents (removed_by, removed_at);

-- Since when the moves of a team are recorded, as somebody said it: appended, the latest holds.
create table move_records (
  id text primary key,
  team_id text not null references teams (id) on delete cascade,
  since_on text not null,
  author_id text not null references accounts (id),
  said_on text not null
);
create index move_records_of_team on move_records (team_id);

-- Appended: also when somebody looked at a plan and left it as it is.
create table headcount_plans (
  id text primary key,
  team_id text not null references teams (id) on delete cascade,
  heads integer not null,
  for_on text not null,
  author_id text not null references accounts (id),
  looked_on text not null
);
create index headcount_plans_of_team on headcount_plans (team_id);

create table path_overrides (
  id text primary key,
  team_id text not null references teams (id) on delete cascade,
  words text not null,
  until_on text not null,
  author_id text not null references accounts (id),
  said_on text not null,
  ended_on text
);
create index path_overrides_of_team on path_overrides (team_id, until_on);
