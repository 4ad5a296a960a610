alter table conversations add column planned_time text;

-- What is being prepared and written down for the next conversation: one draft for each manager and person.
-- Its content goes when it is finished or thrown away; its revision goes on counting, so that an older page can't take the place of a newer draft.
create table talk_drafts (
  person_id text not null references people (id) on delete cascade,
  account_id text not null references accounts (id) on delete cascade,
  revision integer not null,
  content text,
  saved_at text not null,
  primary key (person_id, account_id)
);

create table talk_points (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  words text not null,
  author_id text not null references accounts (id),
  added_on text not null,
  left_open_on text,
  closed_on text,
  removed_at text
);
create index points_of_person on talk_points (person_id, author_id, closed_on);

create table promises (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  conversation_id text references conversations (id) on delete cascade,
  owner text not null,
  words text not null,
  due_on text,
  state text not null,
  why text,
  closed_on text,
  author_id text not null references accounts (id),
  made_on text not null,
  removed_at text
);
create index promises_of_person on promises (person_id, author_id, state, due_on);
create index promises_of_author on promises (author_id, state, due_on);

create table private_notes (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  conversation_id text references conversations (id) on delete cascade,
  words text not null,
  author_id text not null references accounts (id),
  written_at text not null
);
create index private_notes_of_author on private_notes (person_id, author_id);

create table talk_records (
  conversation_id text primary key references conversations (id) on delete cascade,
  person_id text not null references people (id) on delete cascade,
  author_id text not null references accounts (id),
  aspiration_id text references aspirations (id),
  discussed text not null,
  carried text not null,
  questions text not null,
  finish_key text not null,
  next_id text references conversations (id) on delete set null,
  finished_at text not null
);
create unique index talks_by_key on talk_records (author_id, finish_key);
create index talks_of_person on talk_records (person_id, author_id, finished_at);

create table talk_corrections (
  id text primary key,
  conversation_id text not null references conversations (id) on delete cascade,
  person_id text not null references people (id) on delete cascade,
  words text not null,
  author_id text not null references accounts (id),
  written_at text not null
);
create index corrections_of_talk on talk_corrections (conversation_id);

-- How many days between conversations, where it is not what the settings say: for a person, or for a team.
create table cadences (
  subject_id text primary key,
  days integer not null
);

create table leaves (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  from_on text not null,
  until_on text not null
);
create index leaves_of_person on leaves (person_id, from_on);

create table dismissals (
  account_id text not null references accounts (id) on delete cascade,
  subject text not null,
  until_on text not null,
  primary key (account_id, subject)
);

create table development_actions (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  criterion_id text references criteria (id),
  kind text not null,
  words text not null,
  owner text not null,
  due_on text,
  state text not null,
  outcome text,
  evidence_id text references evidence (id),
  author_id text not null references accounts (id),
  added_on text not null,
  closed_on text,
  removed_at text
);
create index actions_of_person on development_actions (person_id, state);

create table calendar_feeds (
  token_hash text primary key,
  id text not null,
  account_id text not null references accounts (id) on delete cascade,
  shows text not null,
  created_at text not null,
  revoked_at text
);
create index feeds_of_account on calendar_feeds (account_id);

create table digests (
  account_id text primary key references accounts (id) on delete cascade,
  weekday integer not null,
  sent_on text
);
