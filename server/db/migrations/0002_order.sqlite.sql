create index people_under on people (path);
create index teams_under on teams (path);

pragma application_id = 0x556e6472;
