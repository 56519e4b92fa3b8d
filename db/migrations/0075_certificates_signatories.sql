-- 用印登记 tells in what post somebody used the seal; earlier uses know the account alone.
alter table certificates.seal_use add column role text;
comment on column certificates.seal_use.role is 'The role of the post in which the seal was used; null before this was kept.';
