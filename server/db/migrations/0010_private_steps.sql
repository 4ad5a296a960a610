-- Who reads a step, and whether it belongs to what is offered to someone without a path here.
alter table development_actions add column visibility text not null default 'chain';
alter table development_actions add column not_here integer not null default 0;
