-- Appended, never edited: a later decision about a filled seat supersedes the one before.
create table decisions (
  id text primary key,
  role_id text not null references lead_roles (id) on delete cascade,
  outcome text not null,
  candidacy_id text references candidacies (id) on delete set null,
  person_id text references people (id) on delete set null,
  move text,
  why text,
  start_on text,
  backfill_role_id text references lead_roles (id) on delete set null,
  backfill text,
  criteria_version integer not null,
  opened_on text,
  supersedes_id text references decisions (id) on delete set null,
  superseded integer not null default 0,
  decided_by text not null references accounts (id),
  decided_on text not null,
  decided_at text not null,
  erased_on text
);
create index decisions_of_role on decisions (role_id, decided_at, id);
create index decisions_by on decisions (decided_by);
create index decisions_about on decisions (person_id);

-- The slate as it stood: personal text stands only in these rows, where erasure can blank it.
create table frozen_lines (
  id text primary key,
  decision_id text not null references decisions (id) on delete cascade,
  candidacy_id text references candidacies (id) on delete set null,
  person_id text references people (id) on delete set null,
  outside integer not null,
  chosen integer not null,
  name text,
  title text,
  manager_id text references people (id) on delete set null,
  manager text,
  came text not null,
  interest text not null,
  interest_on text,
  call text,
  emergency_cover integer not null default 0,
  rationale text,
  called_by text references accounts (id) on delete set null,
  called_on text,
  expires_on text,
  met integer not null,
  asked integer not null,
  told_on text,
  next_step text,
  told_by text references accounts (id) on delete set null,
  erased_on text
);
create index lines_of_decision on frozen_lines (decision_id);
create index frozen_lines_about on frozen_lines (person_id);
create index frozen_lines_under on frozen_lines (manager_id);

create table frozen_cells (
  line_id text not null references frozen_lines (id) on delete cascade,
  criterion_id text not null references criteria (id) on delete cascade,
  level integer,
  why text,
  cites text not null,
  read_by text references accounts (id) on delete set null,
  read_on text,
  status text not null,
  pieces integer not null,
  primary key (line_id, criterion_id)
) without rowid;

create table frozen_pieces (
  line_id text not null references frozen_lines (id) on delete cascade,
  evidence_id text not null,
  criterion_ids text not null,
  what text,
  happened_on text not null,
  observer text not null,
  observer_name text,
  observer_person_id text references people (id) on delete set null,
  stance text not null,
  links text not null,
  on_slate integer not null,
  primary key (line_id, evidence_id)
) without rowid;
create index frozen_pieces_seen_by on frozen_pieces (observer_person_id);

create table look_backs (
  id text primary key,
  decision_id text not null references decisions (id) on delete cascade,
  after_months integer not null,
  still_there text not null,
  same_again text not null,
  words text,
  author_id text not null references accounts (id),
  answered_on text not null,
  answered_at text not null
);
create index look_backs_of_decision on look_backs (decision_id, after_months, answered_at);
