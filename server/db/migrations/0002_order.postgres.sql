alter table people alter column path type text collate "C";
alter table teams alter column path type text collate "C";
create index people_under on people (path);
create index teams_under on teams (path);

create function each_of(list text) returns table (value text) language sql immutable as $$ select jsonb_array_elements_text(list::jsonb) $$;
