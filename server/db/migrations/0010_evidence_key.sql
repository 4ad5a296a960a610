-- Made by the page that sends a piece: a piece that is sent twice, as its answer was lost, is kept once.
alter table evidence add column write_key text;
create unique index evidence_by_key on evidence (author_id, write_key);
