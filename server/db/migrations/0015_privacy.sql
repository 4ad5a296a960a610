-- A link by which somebody without an account gets everything that is kept about them.
alter table one_time_links add column person_id text references people (id) on delete cascade;

-- That someone was erased, why and by whom, and how much of what: nothing of who they were.
create table erasures (
  id text primary key,
  erased_on text not null,
  reason text not null,
  erased_by text references accounts (id) on delete set null,
  counts text not null
);
