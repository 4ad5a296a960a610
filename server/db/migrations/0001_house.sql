create table settings (
  name text primary key,
  value text not null
);

create table people (
  id text primary key,
  external_id text unique,
  name text not null,
  email text unique,
  login text unique,
  title text,
  location text,
  team_id text,
  manager_id text references people (id),
  segment text not null unique,
  path text not null,
  hired_on text,
  in_role_since_on text,
  left_on text,
  example integer not null default 0
);
create index people_of_manager on people (manager_id);
create index people_of_team on people (team_id);
create index people_who_left on people (left_on);

create table teams (
  id text primary key,
  name text not null,
  parent_id text references teams (id),
  lead_id text references people (id),
  path text not null,
  example integer not null default 0
);
create index teams_of_lead on teams (lead_id);

create table reporting_lines (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  manager_id text not null references people (id),
  since_on text not null,
  until_on text not null
);
create index lines_of_person on reporting_lines (person_id, since_on);
create index lines_of_manager on reporting_lines (manager_id);
create index lines_that_end on reporting_lines (until_on);
create index lines_that_start on reporting_lines (since_on);

create table accounts (
  id text primary key,
  email text not null unique,
  name text not null,
  person_id text unique references people (id),
  administrator integer not null default 0,
  password_hash text,
  disabled_at text,
  created_at text not null,
  example integer not null default 0
) without rowid;

create table sessions (
  token_hash text primary key,
  id text not null unique,
  account_id text not null references accounts (id) on delete cascade,
  opened_by_id text references accounts (id) on delete cascade,
  agent text not null,
  started_at text not null,
  seen_at text not null,
  ends_at text not null
) without rowid;
create index sessions_of_account on sessions (account_id);

create table one_time_links (
  token_hash text primary key,
  purpose text not null,
  account_id text references accounts (id) on delete cascade,
  ends_at text not null
);

create table attempts (
  name text primary key,
  failed integer not null,
  last_at text not null
);

create table frameworks (
  id text primary key,
  created_at text not null
);

create table framework_versions (
  id text primary key,
  framework_id text not null references frameworks (id),
  number integer not null,
  name text not null,
  purpose text not null,
  state text not null,
  note text,
  published_at text,
  published_by text,
  unique (framework_id, number)
);

create table pillars (
  id text primary key,
  version_id text not null references framework_versions (id) on delete cascade,
  name text not null,
  meaning text not null,
  position integer not null
);
create index pillars_of_version on pillars (version_id);

create table criteria (
  id text primary key,
  framework_id text references frameworks (id),
  role_id text,
  name text not null,
  gist text not null,
  descriptors text not null,
  examples text not null,
  replaces_id text references criteria (id)
);
create index criteria_of_role on criteria (role_id);
create index criteria_replaced on criteria (replaces_id);

create table version_criteria (
  version_id text not null references framework_versions (id) on delete cascade,
  criterion_id text not null references criteria (id),
  pillar_id text not null references pillars (id) on delete cascade,
  position integer not null,
  primary key (version_id, criterion_id)
) without rowid;
create index versions_of_criterion on version_criteria (criterion_id);

create table lead_roles (
  id text primary key,
  title text not null,
  team_id text not null references teams (id),
  hiring_manager_id text references people (id),
  holder_id text references people (id),
  state text not null,
  critical integer not null default 0,
  reason text,
  opened_on text,
  decide_by_on text,
  expected_on text,
  frozen_at text,
  state_before_hold text,
  criteria_version integer not null default 1,
  created_at text not null,
  example integer not null default 0
);
create index roles_of_team on lead_roles (team_id, state);
create index roles_of_holder on lead_roles (holder_id);
create index roles_hired_by on lead_roles (hiring_manager_id);
create index roles_in_state on lead_roles (state);

create table role_criteria (
  role_id text not null references lead_roles (id) on delete cascade,
  version integer not null,
  criterion_id text not null references criteria (id),
  asks integer not null,
  must_have integer not null,
  position integer not null,
  primary key (role_id, version, criterion_id)
) without rowid;
create index roles_that_ask on role_criteria (criterion_id);

create table role_changes (
  id text primary key,
  role_id text not null references lead_roles (id) on delete cascade,
  what text not null,
  version integer,
  reason text,
  made_by text not null,
  made_at text not null
);
create index changes_of_role on role_changes (role_id, made_at);

create table aspirations (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  direction text not null,
  horizon text,
  target_role_id text references lead_roles (id) on delete set null,
  target text,
  words text,
  heard_on text not null,
  heard text not null,
  visibility text not null,
  author_id text not null references accounts (id),
  recorded_at text not null,
  removed_at text
);
create index aspirations_of_person on aspirations (person_id, heard_on, recorded_at, id);
create index aspirations_for_role on aspirations (target_role_id);

create table evidence (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  what text not null,
  happened_on text not null,
  observer text not null,
  observer_name text not null,
  observer_person_id text references people (id),
  stance text not null,
  links text not null,
  answers_id text references evidence (id),
  visibility text not null,
  author_id text not null references accounts (id),
  written_at text not null,
  version integer not null default 1,
  removed_at text
);
create index evidence_of_person on evidence (person_id, happened_on, id, visibility, author_id, removed_at);

create table evidence_criteria (
  person_id text not null references people (id) on delete cascade,
  criterion_id text not null references criteria (id),
  evidence_id text not null references evidence (id) on delete cascade,
  primary key (person_id, criterion_id, evidence_id)
) without rowid;
create index criteria_of_evidence on evidence_criteria (evidence_id);

create table evidence_versions (
  evidence_id text not null references evidence (id) on delete cascade,
  version integer not null,
  stood text not null,
  author_id text not null references accounts (id),
  written_at text not null,
  primary key (evidence_id, version)
);

create table evidence_notes (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  evidence_id text not null references evidence (id) on delete cascade,
  words text not null,
  author_id text not null references accounts (id),
  written_at text not null
);
create index notes_of_person on evidence_notes (person_id, evidence_id);

create table readings (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  criterion_id text not null references criteria (id),
  level integer not null,
  why text not null,
  cites text not null,
  state text not null,
  superseded integer not null default 0,
  author_id text not null references accounts (id),
  read_on text not null,
  recorded_at text not null
);
create index readings_of_person on readings (person_id, state, superseded, criterion_id, level);
create index readings_on_criterion on readings (criterion_id, state, superseded, level, person_id);

create table readiness_calls (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  role_id text not null references lead_roles (id) on delete cascade,
  call text not null,
  emergency_cover integer not null default 0,
  rationale text not null,
  state text not null,
  superseded integer not null default 0,
  author_id text not null references accounts (id),
  called_on text not null,
  expires_on text not null,
  recorded_at text not null
);
create index calls_for_role on readiness_calls (role_id, state, superseded);
create index calls_of_person on readiness_calls (person_id, state, superseded);

create table candidacies (
  id text primary key,
  role_id text not null references lead_roles (id) on delete cascade,
  person_id text references people (id) on delete cascade,
  outside_label text,
  came text not null,
  interest text not null,
  interest_on text,
  author_id text not null references accounts (id),
  added_at text not null,
  removed_at text
);
create index candidacies_of_role on candidacies (role_id);
create index candidacies_of_person on candidacies (person_id);

create table conversations (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  state text not null,
  planned_on text,
  held_on text,
  author_id text not null references accounts (id),
  recorded_at text not null
);
create index conversations_of_person on conversations (person_id, state, held_on);

create table audit_trail (
  id text primary key,
  at text not null,
  account_id text,
  act text not null,
  outcome text not null,
  person_id text,
  role_id text
) without rowid;
create index trail_of_person on audit_trail (person_id, at);
