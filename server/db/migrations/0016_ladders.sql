-- An imported framework: the grades that it has, where it comes from and on what terms.
alter table framework_versions add column grades text;
alter table framework_versions add column origin text not null default '';
alter table framework_versions add column licence text not null default '';
alter table framework_versions add column attribution text not null default '';
alter table criteria add column grade text;
