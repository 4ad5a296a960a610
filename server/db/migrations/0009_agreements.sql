-- What was agreed about a lead role when it was talked about, and who was there. Erasure blanks words and names; the day stays.
create table agreements (
  id text primary key,
  role_id text not null references lead_roles (id) on delete cascade,
  words text,
  agreed_on text not null,
  author_id text not null references accounts (id),
  recorded_at text not null,
  removed_at text,
  erased_on text,
  -- Made by the page that sends it, so that sending it twice is writing it once.
  write_key text
);
create index agreements_of_role on agreements (role_id, recorded_at, id);
create unique index agreements_by_key on agreements (author_id, write_key);

create table agreement_people (
  id text primary key,
  agreement_id text not null references agreements (id) on delete cascade,
  position integer not null,
  person_id text references people (id) on delete set null,
  name text
);
create index agreement_people_of on agreement_people (agreement_id, position);
create index agreements_with on agreement_people (person_id);
