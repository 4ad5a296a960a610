-- Until when someone lets administrators see Understory as they do; and which sessions are such a look.
alter table accounts add column looked_until text;
alter table sessions add column looking integer not null default 0;
