-- Who read or changed what, when, why and on what ground; the application can add, never change (PIPL art. 51, 54; law reference 6).
create table audit.chain (
  chain smallint not null,
  length bigint not null default 0,
  head bytea not null default decode(repeat('00', 32), 'hex'),
  constraint chain_pkey primary key (chain)
);
comment on table audit.chain is 'The end of each hash chain. Every database connection writes its own chain, so that chaining never makes two requests wait for each other.';
-- Not forced: the owner alone, through audit.link(), writes here.
alter table audit.chain enable row level security;
insert into audit.chain (chain) select generate_series(0, 511);

create table audit.entry (
  chain smallint not null,
  position bigint not null,
  at timestamptz not null,
  account uuid not null,
  post uuid,
  operation text not null,
  route text not null,
  reason text,
  area_lo bigint,
  area_hi bigint,
  persons uuid[] not null default '{}',
  batch uuid,
  detail jsonb,
  hash bytea not null,
  constraint entry_pkey primary key (chain, position)
);
comment on table audit.entry is 'One row for each read of people and each change; a list is one row with its ids. hash = sha256(previous hash of the chain || the row).';
create index entry_persons on audit.entry using gin (persons);
create index entry_at on audit.entry (at);
create index entry_account on audit.entry (account, at);
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy entry_owner on audit.entry to current_user using (true);
create policy entry_add on audit.entry for insert to anjia_app with check (account = (select platform.account()));
-- What belongs to no area (a sign-in under a name nobody has, an account without a post) every auditor sees.
create policy entry_read on audit.entry for select to anjia_app
  using ((select current_setting('anjia.auditor', true)) is not distinct from 'on'
    and (area_hi = 0 or area_lo >= (select platform.lo()) and area_hi <= (select platform.hi())));
grant insert, select on audit.entry to anjia_app;

-- A JSON array keeps every value apart from its neighbours, whatever is written in it, and knows no time zone.
create function audit.text_of(e audit.entry) returns text language sql stable
  as $$ select jsonb_build_array(e.chain, e.position, extract(epoch from e.at), e.account, e.post, e.operation, e.route,
    e.reason, e.area_lo, e.area_hi, e.persons, e.batch, e.detail)::text $$;

-- Runs as the owner: the application role itself has no right on the chain.
create function audit.link() returns trigger language plpgsql security definer set search_path = pg_catalog, audit as $$
declare
  previous bytea;
begin
  new.chain := coalesce(nullif(current_setting('anjia.chain', true), '')::smallint, 0);
  update audit.chain set length = length + 1 where chain = new.chain returning length, head into new.position, previous;
  new.at := clock_timestamp();
  new.hash := sha256(previous || convert_to(audit.text_of(new), 'UTF8'));
  update audit.chain set head = new.hash where chain = new.chain;
  return new;
end
$$;
create trigger entry_link before insert on audit.entry for each row execute function audit.link();

-- The broken links: a row whose hash does not follow from the row before it, or a chain whose end is not the one kept
-- apart in audit.chain: cut short, or its last row written anew together with its hash.
create function audit.verify() returns table (chain smallint, "position" bigint) language sql stable security definer set search_path = pg_catalog, audit as $$
  with linked as (
    select e as row, lag(e.hash, 1, decode(repeat('00', 32), 'hex')) over (partition by e.chain order by e.position) as previous,
      lag(e.position, 1, 0) over (partition by e.chain order by e.position) as before
    from audit.entry e
  )
  select (row).chain, (row).position from linked
  where (row).hash is distinct from sha256(previous || convert_to(audit.text_of(row), 'UTF8')) or (row).position <> before + 1
  union
  select c.chain, c.length from audit.chain c
  where c.length <> (select count(*) from audit.entry e where e.chain = c.chain)
    or c.head <> coalesce((select e.hash from audit.entry e where e.chain = c.chain order by e.position desc limit 1), decode(repeat('00', 32), 'hex'))
  order by 1, 2
$$;

-- How many people the caller has taken out today by an operation (rows exported, numbers opened): many small steps count as one large one.
create function audit.taken_out_today(what text) returns bigint language sql stable security definer set search_path = pg_catalog, audit as $$
  select coalesce(sum(cardinality(e.persons)), 0)::bigint from audit.entry e
  where e.account = platform.account() and e.operation = what
    and e.at >= date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
$$;
