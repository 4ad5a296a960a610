-- A private note is its author's to delete, also when the person reports to somebody else by now.
alter table private_notes add column removed_at text;
