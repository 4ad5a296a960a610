-- The day on which someone was asked whether they would want the role, also before they have answered.
alter table candidacies add column asked_on text;

-- Everything that was recorded of someone's interest in a role, by whom and when: the last one stands on the line itself.
create table interest_changes (
  id text primary key,
  candidacy_id text not null references candidacies (id) on delete cascade,
  interest text not null,
  interest_on text,
  asked_on text,
  author_id text not null references accounts (id),
  recorded_at text not null
);
create index interest_of_line on interest_changes (candidacy_id, recorded_at, id);
insert into interest_changes (id, candidacy_id, interest, interest_on, asked_on, author_id, recorded_at)
  select id, id, interest, interest_on, null, author_id, added_at from candidacies;

-- What it would take to hire from outside. Appended: the last one counts.
create table outside_estimates (
  id text primary key,
  role_id text not null references lead_roles (id) on delete cascade,
  weeks_to_hire integer not null,
  months_to_ramp_up integer not null,
  told text,
  author_id text not null references accounts (id),
  estimated_on text not null,
  recorded_at text not null
);
create index estimates_of_role on outside_estimates (role_id, recorded_at, id);

-- A signed level for a finalist from outside. Appended: the last one on a criterion counts.
create table finalist_readings (
  id text primary key,
  candidacy_id text not null references candidacies (id) on delete cascade,
  criterion_id text not null references criteria (id),
  level integer not null,
  why text not null,
  superseded integer not null default 0,
  author_id text not null references accounts (id),
  read_on text not null,
  recorded_at text not null
);
create index readings_of_finalist on finalist_readings (candidacy_id, superseded, criterion_id);

-- Evidence that somebody above a person has put on the line of that person, for all who see the line.
create table slate_pieces (
  candidacy_id text not null references candidacies (id) on delete cascade,
  evidence_id text not null references evidence (id) on delete cascade,
  put_by text not null references accounts (id),
  put_on text not null,
  primary key (candidacy_id, evidence_id)
);
create index slates_of_piece on slate_pieces (evidence_id);
