-- Sign-in by an identity provider (OpenID Connect) beside the phone. A subject of the provider is bound face to face as a phone is:
-- what it claims about a person opens nobody's file.
create table residents.provider_ask (
  hash bytea not null,
  sealed text not null,
  made_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null default now() + interval '10 minutes',
  constraint provider_ask_pkey primary key (hash),
  constraint provider_ask_hash_length check (length(hash) = 32)
);
comment on table residents.provider_ask is 'Somebody who was sent to the identity provider and is not back yet: state, nonce and PKCE verifier, sealed, good once and for ten minutes. hash is the SHA-256 of what the same browser must bring back.';
create index provider_ask_expiry on residents.provider_ask (expires_at);
alter table residents.provider_ask enable row level security;
alter table residents.provider_ask force row level security;
create policy provider_ask_signin on residents.provider_ask to anjia_signin using (true);
grant select, insert, delete on residents.provider_ask to anjia_signin;

alter table residents.session
  alter column phone_hash drop not null,
  alter column phone drop not null,
  add column subject_hash bytea,
  add constraint session_one_way check (num_nonnulls(phone_hash, subject_hash) = 1 and (phone is null) = (phone_hash is null));
comment on column residents.session.subject_hash is 'Keyed hash of the provider and its subject; nothing else that the provider says is kept.';

alter table residents.binding
  alter column phone_hash drop not null,
  alter column phone drop not null,
  add column subject_hash bytea,
  add constraint binding_one_way check (num_nonnulls(phone_hash, subject_hash) = 1 and (phone is null) = (phone_hash is null));
comment on table residents.binding is 'Which phone, or which subject of the identity provider, opens whose file: bound face to face at the window by a colleague who checked who it is, and how; ended by the person or at their word. Its id is the account the person acts under.';
drop index residents.binding_person;
create unique index binding_person on residents.binding (person_id, (subject_hash is null)) where ended_at is null;
create unique index binding_subject on residents.binding (subject_hash) where ended_at is null;
grant select (subject_hash) on residents.binding to anjia_signin;

drop function residents.shown(bytea);
create function residents.shown(pair bytea) returns table (id uuid, phone_hash bytea, phone text, subject_hash bytea) language sql stable security definer set search_path = pg_catalog, residents as $$
  select s.id, s.phone_hash, s.phone, s.subject_hash from residents.session s
  where s.pair_hash = pair and s.expires_at > now() and s.binding_id is null
    and not exists (select from residents.binding b where b.session_id = s.id)
$$;
