-- A review keeps the pipeline as its author saw it. Appended, never edited. Whom it was about stands by id alone: they are
-- named while they are in the author's sight, and erasure blanks the id.
create table reviews (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  reviewed_on text not null,
  recorded_at text not null,
  note text,
  people integer not null,
  never_asked integer not null,
  wants text not null,
  net integer not null,
  erased_on text
);
create index reviews_of_account on reviews (account_id, recorded_at, id);

create table reviewed_roles (
  review_id text not null references reviews (id) on delete cascade,
  position integer not null,
  role_id text references lead_roles (id) on delete set null,
  title text not null,
  team text not null,
  state text not null,
  strength text not null,
  critical integer not null,
  decide_by_on text,
  expected_on text,
  criteria integer not null,
  holder_id text references people (id) on delete set null,
  matched_id text references people (id) on delete set null,
  primary key (review_id, position)
) without rowid;
create index reviews_of_role on reviewed_roles (role_id);
create index reviews_of_holder on reviewed_roles (holder_id);
create index reviews_of_matched on reviewed_roles (matched_id);

create table reviewed_people (
  review_id text not null references reviews (id) on delete cascade,
  role_position integer not null,
  position integer not null,
  place text not null,
  person_id text references people (id) on delete set null,
  met integer not null,
  emergency_cover integer not null,
  called_on text,
  erased_on text,
  primary key (review_id, role_position, position)
) without rowid;
create index reviews_about on reviewed_people (person_id);

create table reviewed_managers (
  review_id text not null references reviews (id) on delete cascade,
  position integer not null,
  manager_id text references people (id) on delete set null,
  asked integer not null,
  asked_long_ago integer not null,
  people integer not null,
  primary key (review_id, position)
) without rowid;
create index reviews_of_manager on reviewed_managers (manager_id);

-- An address of a list that somebody named for themselves.
create table saved_views (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  name text not null,
  address text not null,
  saved_at text not null,
  removed_at text
);
create index views_of_account on saved_views (account_id, saved_at);
